import CMarkdown
import Mustache
