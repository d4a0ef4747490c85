internal import RealistPages

/// A site while it is made: hands every file on at once, and keeps of it only what is asked for later.
struct SiteMaking {
    let output: any SiteOutput
    /// Every file that was handed on but the zip.
    private(set) var sizes: [String: Int] = [:]
    var archive: SiteArchive
    private var check: OwnPageCheck?

    /// - Parameters:
    ///   - toolkits: one for each language of the site.
    ///   - output: where its files go.
    /// - Throws: that the output cannot take them.
    init(of toolkits: [Toolkit], into output: any SiteOutput) throws {
        self.output = output
        archive = try SiteArchive(of: toolkits[0].publication, in: output)
        check = toolkits[0].own.isEmpty ? nil : OwnPageCheck(toolkits)
    }

    /// - Throws: that the output cannot take it.
    mutating func add(_ file: SiteFile) throws {
        try output.add(file)
        try note(file)
    }

    /// On all cores.
    ///
    /// - Throws: that the output cannot take one of them.
    mutating func add(_ files: [SiteFile]) throws {
        let output = output
        _ = try files.mappedOnAllCores { try output.add($0) }
        for file in files { try note(file) }
    }

    /// What was handed on already, by whomever made it.
    ///
    /// - Throws: that the output cannot take the zip.
    mutating func note(_ file: SiteFile) throws {
        sizes[file.path] = file.contents.count
        check?.see(file)
        try archive.add(file)
    }

    /// There is nothing more to come.
    ///
    /// - Throws: all that is wrong with pages of the evaluators' own; that the output cannot take the zip.
    mutating func end() throws {
        if archive.isThere { check?.see(SiteArchive.path) }
        try check?.check()
        try archive.end()
    }
}
