namespace Quellenlage.Reading.Archives;

/// <summary>What an archive or a server tells of a page that the page itself may not.</summary>
internal sealed record Given(string? Url, string? Charset);
