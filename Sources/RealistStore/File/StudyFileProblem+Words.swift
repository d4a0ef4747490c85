extension StudyFileProblem {
    public var what: String {
        switch self {
        case .missing: "There is no such file."
        case .noFolder: "The folder that it should be in does not exist."
        case .isFolder: "This is a folder, not a study file."
        case .notAFile: "This is not an ordinary file."
        case .exists: "This file exists already."
        case .notReadable: "You have no permission to read this file."
        case .notWritable: "You have no permission to change this file."
        case .folderNotWritable(_, let folder):
            "You have no permission to write in the folder \(folder), where a study keeps its journal and its lock."
        case .empty: "The file is empty: it is no study."
        case .notSQLite: "This is not a study file: it does not begin as one."
        case .notAStudy: "This is a database of another program, not a study."
        case .newer(_, let file, let program):
            "A newer version of realist wrote this study (its format is \(file); this program knows \(program))."
        case .cut(_, let bytes, let expected):
            "The file was cut: it has \(bytes) bytes where its own header says \(expected)."
        case .damaged(_, let finding): "The file is damaged (\(finding))."
        case .locked(_, let holder): "Another program is writing to this study: \(holder)."
        case .busy: "Another program kept this study busy for more than five seconds."
        case .unfinishedWrite:
            "A write to this study was interrupted, and it cannot be undone without permission to write."
        case .strayJournal(_, let journal):
            "Beside it lies \(journal), left by an interrupted write; it would spoil a new file of this name."
        case .openedForReading: "The study was opened for reading only."
        case .older(_, let file, let program):
            "An older version of realist wrote this study (its format is \(file); this program writes \(program))."
        case .closing: "The server is stopping. Nothing was changed."
        case .manyWaiting: "Too many changes wait to be saved. Nothing was changed."
        case .ontoItself: "The copy would replace the study that it is made from."
        case .notACopy:
            "This file is no earlier copy of the same, or somebody worked on in it; so it is not replaced."
        case .accountsKept: "A file of this name is where accounts are kept, and a server may be using it."
        case .copyUnderWay: "Another program is making this copy right now."
        case .diskFull: "The disk is full. Nothing was changed."
        case .refused(_, let rule): "The study file cannot hold this (\(rule)). Nothing was changed."
        case .storage(_, let cause): "The storage failed (\(cause))."
        }
    }

    public var remedy: String {
        switch self {
        case .missing: "Check the name, or make a study with `realist new`."
        case .noFolder: "Make the folder first, or choose another place."
        case .isFolder: "Name the file NAME.realist; a bundle is read with `realist new STUDY --from FOLDER`."
        case .notAFile: "Name a file on a disk."
        case .exists: "Choose another name, or add --force to replace it."
        case .notReadable: "Ask its owner for permission to read it."
        case .notWritable: "Ask its owner for permission to change it, or work on a copy."
        case .folderNotWritable: "Move the study to a folder of your own, or ask for permission."
        case .empty: "Take the last backup in its place, or make a study with `realist new`."
        case .notSQLite: "Check the name; nothing was changed."
        case .notAStudy: "Check the name; nothing was changed."
        case .newer: "Install the newer realist to open it; nothing was changed."
        case .cut, .damaged:
            "Nothing was changed. Take the last backup in its place and keep this file for rescue."
        case .locked: "Wait until it is done, or end that program; reading works meanwhile."
        case .busy: "Try again in a moment."
        case .unfinishedWrite: "Open it once where you may write in its folder, then read it here."
        case .strayJournal(_, let journal): "Choose another name, or delete \(journal) if its study is gone."
        case .openedForReading: "Open it for writing."
        case .older: "Add --migrate to bring it to the present format; it is copied first."
        case .closing: "Send it again when the server is back."
        case .manyWaiting: "Send it again in a moment."
        case .notACopy: "Choose another name, or move the file away. Nothing was changed."
        case .accountsKept:
            "Choose another name. To restore accounts, end `realist serve` and then put the copy in their place."
        case .ontoItself, .copyUnderWay: "Choose another name for the copy."
        case .diskFull: "Free some space and try again."
        case .refused(_, let rule): "This is a fault of the program: quote “\(rule)” when you ask for help."
        case .storage(_, let cause): "Try again; if it fails again, quote “\(cause)” when you ask for help."
        }
    }
}
