using Quellenlage.Resources;

namespace Quellenlage.Reading.Metadata;

/// <summary>Names of outlets by the host of their addresses.</summary>
internal static class OutletNames
{
    private static readonly WordList _byHost = WordList.Load("reading/outlets-by-host");

    /// <summary>The outlet's name; for a host that the list does not have, nor its parent domains, the host itself.</summary>
    public static string Of(string host) => Known(host) ?? host;

    /// <summary>The outlet's name; null for a host that the list does not have, nor its parent domains.</summary>
    public static string? Known(string host)
    {
        for (var rest = host; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
            if (_byHost.TryGet(rest, out var entry)) return entry[1];
        return null;
    }
}
