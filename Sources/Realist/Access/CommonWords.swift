/// Words that passwords are made of, in the order in which we thought of them; a list of our own, without accents.
enum CommonWords {
    static let list: [String] = [
        about, calendar, people, things, work, places, phrases,
    ].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static let about = """
        password passwort passwd passphrase passcode pass word login logon signin secret private access account
        admin administrator root user username guest default changeme change letmein welcome hello test testing
        temp temporary demo example sample system server computer internet network security secure master
        """
    private static let calendar = """
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter
        today tomorrow birthday holiday weekend morning
        """
    private static let people = """
        mother father mummy daddy sister brother baby family friend lover angel princess prince queen king
        anna anne andrew anthony charlie charlotte chloe daniel david emily emma george hannah harry jack james
        jessica john jordan joshua laura lucy maria martin mary matthew michael michelle nicole oliver olivia paul
        peter rachel rebecca richard robert samantha sarah sophie stephen steven susan thomas william
        """
    private static let things = """
        love loves lovely iloveyou sunshine rainbow flower butterfly chocolate cookie coffee cheese banana orange
        apple summer tiger dragon monkey lion eagle dolphin horse buster bailey bella molly poppy football soccer
        rugby cricket tennis hockey baseball liverpool arsenal chelsea everton manchester united rangers celtic
        superman batman starwars pokemon minecraft killer shadow hunter ranger ninja freedom forever lucky happy
        smile magic diamond silver golden purple yellow green black white blue pink red music guitar
        """
    private static let work = """
        realist evaluation evaluator programme program toolkit support recommendation theory mechanism context outcome
        study studies research project hospital doctor nurse nhs health healthcare clinic patient trust university
        school teacher work office team manager lead leader viewer staff service professional
        """
    private static let places = """
        england scotland wales ireland britain london cardiff belfast edinburgh glasgow bristol leeds oxford cambridge
        europe america australia canada
        """
    private static let phrases = """
        the and you are this that with for not qwerty asdf zxcv abc abcd letmein please thankyou
        trustno one two three four five six seven eight nine ten hundred thousand
        """
}
