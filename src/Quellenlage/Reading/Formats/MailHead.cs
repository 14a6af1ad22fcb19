namespace Quellenlage.Reading.Formats;

/// <summary>Tells messages by their fields.</summary>
internal static class MailHead
{
    private const int MaximalLines = 60;

    // A field that only mail programs write, or three that together make a message.
    private static readonly string[] _sure = ["MIME-Version", "Message-ID", "Received", "Return-Path", "Delivered-To"];
    private static readonly string[] _usual = ["From", "Date", "Subject"];

    public static bool IsMbox(string head) => head.StartsWith("From ", StringComparison.Ordinal) && head.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && IsMessage(head[(end + 1)..]);

    public static bool IsMessage(string head)
    {
        var (sure, usual, lines) = (false, 0, 0);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || ++lines > MaximalLines) break;
            if (line[0] is ' ' or '\t' && lines > 1) continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].IndexOfAny(' ', '\t', '<') >= 0) return false;
            foreach (var name in _sure) sure |= line[..colon].Equals(name, StringComparison.OrdinalIgnoreCase);
            foreach (var name in _usual)
                if (line[..colon].Equals(name, StringComparison.OrdinalIgnoreCase)) usual++;
        }

        return sure && lines > 1 || usual >= 3;
    }
}
