public import Realist

/// Why a file of REFI-QDA is not read.
public enum InterchangeProblem: Explained {
    /// Not an archive, or not XML, as it should be.
    case notAProject(at: Location)
    case notACodebook(at: Location)
    /// The archive has no `project.qde`.
    case noProject(at: Location)
    /// Something in it cannot be read: as the reader of archives or of XML says it.
    case broken(code: String, what: String, at: Location)
    case tooMuchText(limit: Int, at: Location)
    case tooDeep(at: Location)
    /// Its own part, which Realist wrote, was changed by hand.
    case ownPart(what: String, at: Location)
    case noCodes(at: Location)

    public var location: Location? {
        switch self {
        case .notAProject(let place), .notACodebook(let place), .noProject(let place),
            .broken(_, _, let place), .tooMuchText(_, let place), .tooDeep(let place),
            .ownPart(_, let place), .noCodes(let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .notAProject: "interchange.not-a-project"
        case .notACodebook: "interchange.not-a-codebook"
        case .noProject: "interchange.no-project"
        case .broken(let code, _, _): code
        case .tooMuchText: "interchange.too-much-text"
        case .tooDeep: "interchange.too-deep"
        case .ownPart: "interchange.own-part"
        case .noCodes: "interchange.no-codes"
        }
    }

    public var what: String {
        switch self {
        case .notAProject: "This is no project of REFI-QDA (.qdpx)."
        case .notACodebook: "This is no codebook of REFI-QDA (.qdc)."
        case .noProject: "The archive holds no project.qde, so it is no project of REFI-QDA."
        case .broken(_, let what, _): what
        case .tooMuchText(let limit, _): "Its texts have more than \(limit >> 20) MiB together."
        case .tooDeep: "Its codes stand more than 100 levels deep."
        case .ownPart(let what, _): "What Realist wrote beside the project cannot be read: \(what)"
        case .noCodes: "There is no code in the codebook yet."
        }
    }

    public var remedy: String {
        switch self {
        case .notAProject, .noProject:
            "In the program that it comes from, export the project as REFI-QDA project (.qdpx)."
        case .notACodebook:
            "In the program that it comes from, export the codebook as REFI-QDA codebook (.qdc)."
        case .broken: "Export it anew from the program that it comes from, or copy it again."
        case .tooMuchText, .tooDeep: "Check that it is the right file, and export it in parts."
        case .ownPart:
            "Export it anew, or take the folder “realist” out of the archive: then what other programs know comes in."
        case .noCodes: "Bring codes in first, or write them in the bundle’s evidence/codes.yaml."
        }
    }

    /// What the readers of archives, XML and files say, with a remedy that fits.
    static func explained<Result>(
        _ file: String, _ work: () throws -> Result
    ) throws -> Result {
        do {
            return try work()
        } catch let problem as ZipProblem {
            throw InterchangeProblem.broken(code: problem.code, what: problem.what, at: Location(file: file))
        } catch let problem as XmlProblem {
            var what = problem.what
            if case .documentType(let part, _) = problem {
                what = "\(shown(part)) in it has a document type, which could name other files."
            }
            throw InterchangeProblem.broken(code: problem.code, what: what, at: Location(file: file))
        }
    }
}
