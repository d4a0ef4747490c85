/// How much may be written.
public enum AnswerLimits {
    public static let line = 200
    public static let text = 2_000
}
