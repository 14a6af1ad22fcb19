namespace Quellenlage.Reading.Web;

/// <summary>What a site's robots.txt allows a program of our name, after RFC 9309: the longest rule that fits decides, and where two are as long, the one that allows.</summary>
internal sealed class RobotRules
{
    private const int MaximalRules = 5_000;
    private readonly List<(string Path, bool Allows)> _rules = [];

    /// <param name="agent">The program's name, lower case.</param>
    public static RobotRules Parse(string text, string agent)
    {
        var (own, general) = (new RobotRules(), new RobotRules());
        var (named, any, inRules, hasOwn) = (false, false, false, false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var comment = raw.IndexOf('#');
            var line = (comment < 0 ? raw : raw[..comment]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            var (key, value) = (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                // Several names in a row share the rules below them.
                if (inRules) (named, any, inRules) = (false, false, false);
                named |= value.Length > 0 && value != "*" && agent.Contains(value, StringComparison.OrdinalIgnoreCase);
                any |= value == "*";
                hasOwn |= named;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                if (named) own.Add(value, key == "allow");
                if (any) general.Add(value, key == "allow");
            }
        }

        return hasOwn ? own : general;
    }

    /// <param name="path">Path and query of the address.</param>
    public bool Allows(string path)
    {
        var (length, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if (!Fits(rule.Path, path) || rule.Path.Length < length) continue;
            allows = rule.Path.Length == length ? allows || rule.Allows : rule.Allows;
            length = rule.Path.Length;
        }

        return allows;
    }

    private void Add(string path, bool allows)
    {
        if (path.Length > 0 && _rules.Count < MaximalRules) _rules.Add((path, allows));
    }

    /// <summary>A star stands for anything, a dollar sign at the end for the end. Each piece is looked for once, from left to right.</summary>
    private static bool Fits(string rule, string path)
    {
        var toEnd = rule.EndsWith('$');
        var pieces = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var isLast = i == pieces.Length - 1;
            if (isLast && toEnd) return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
