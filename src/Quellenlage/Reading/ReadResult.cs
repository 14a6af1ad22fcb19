namespace Quellenlage.Reading;

/// <summary>What one input, or one line of it, came to: exactly one of both is set.</summary>
public readonly record struct ReadResult(Article? Article, ReadError? Error)
{
    public static implicit operator ReadResult(Article article) => new(article, null);

    public static implicit operator ReadResult(ReadError error) => new(null, error);
}

/// <summary>Why an input, or a part of it, could not be read.</summary>
/// <param name="Path">As the user named it or as it was found below a folder, with forward slashes.</param>
/// <param name="Position">Where in the file, <c>line:column</c> or <c>line</c>, both counted from 1; null where it concerns the whole file.</param>
/// <param name="Problem">What is wrong, without a final full stop.</param>
/// <param name="Advice">What the user can do, without a final full stop.</param>
public sealed record ReadError(string Path, string? Position, string Problem, string Advice)
{
    /// <summary>One line: path, position, what is wrong, what to do.</summary>
    public override string ToString() => OneLine($"{Path}{(Position is null ? "" : ":" + Position)}: {Problem}; {Advice}");

    // A file name may hold any control character; it must not break the line nor steer the terminal.
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = char.IsControl(source[i]) ? '?' : source[i];
        });
}
