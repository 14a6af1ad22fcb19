using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Quellenlage.Reading.Encodings;

/// <summary>
/// Undoes that UTF-8 was read as Windows-1252, Windows-1254 or Latin-1, once or twice, also where only parts of a text were hurt.
/// It works on maximal runs of characters that encode back to valid UTF-8 sequences; a run is repaired whole or not at all.
/// Right text stays as it is.
/// </summary>
internal static class MojibakeRepair
{
    private const int MaximalPasses = 3;

    /// <param name="Repairs">One line a pass, in words; empty where the text is returned unchanged.</param>
    public readonly record struct Result(string Text, ImmutableArray<string> Repairs);

    public static Result Repair(string text)
    {
        var repairs = ImmutableArray.CreateBuilder<string>();
        for (var pass = 1; pass <= MaximalPasses; pass++)
        {
            var runs = FindRuns(text);
            if (runs.Count == 0) break;
            repairs.Add(Describe(text, runs, pass));
            text = Apply(text, runs);
        }

        return new Result(text, repairs.ToImmutable());
    }

    private readonly record struct Run(int Start, int End, int Sequences, bool HasStrong, bool IsBacked);

    private static List<Run> FindRuns(string text)
    {
        var runs = new List<Run>();
        var anyStrong = false;
        for (var i = NextLead(text, 0); i < text.Length; i = NextLead(text, i))
        {
            var run = RunAt(text, i);
            if (run.Sequences > 0)
            {
                runs.Add(run);
                anyStrong |= run.HasStrong;
            }

            i = Math.Max(run.End, i + 1);
        }

        // A doubtful run counts only where it is sure that the text was hurt at all and what stands around it speaks for it too.
        if (!anyStrong) return [];
        var sure = new List<Run>(runs.Count);
        for (var i = 0; i < runs.Count; i++)
            if (runs[i].HasStrong || runs[i].IsBacked || StandsBesideStrong(runs, i)) sure.Add(runs[i]);
        return sure;
    }

    private static bool StandsBesideStrong(List<Run> runs, int index) =>
        index > 0 && runs[index - 1].HasStrong && runs[index].Start - runs[index - 1].End <= 2
        || index + 1 < runs.Count && runs[index + 1].HasStrong && runs[index + 1].Start - runs[index].End <= 2;

    private static int NextLead(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny(MojibakeBytes.Leads);
        return next < 0 ? text.Length : from + next;
    }

    private static Run RunAt(string text, int start)
    {
        var (end, sequences, strong, weak) = (start, 0, false, 0);
        while (end < text.Length)
        {
            var sequence = MojibakeSequence.At(text, end);
            if (sequence.Certainty == Certainty.None) break;
            if (sequence.Certainty == Certainty.Strong) strong = true;
            else weak++;
            end += sequence.Length;
            sequences++;
        }

        // Three doubtful sequences in a row are a word of another script; right text has no such row of letter, sign, letter, sign.
        strong |= weak >= 3;
        var midWord = start > 0 && char.IsLower(text[start - 1]) || end > start && end < text.Length && char.IsLower(text[end]);
        return new Run(start, end, sequences, strong, sequences > 1 || midWord);
    }

    private static string Apply(string text, List<Run> runs)
    {
        var repaired = new StringBuilder(text.Length);
        var from = 0;
        foreach (var run in runs)
        {
            repaired.Append(text, from, run.Start - from);
            for (var i = run.Start; i < run.End;)
            {
                var sequence = MojibakeSequence.At(text, i);
                repaired.Append(sequence.Repaired);
                i += sequence.Length;
            }

            from = run.End;
        }

        return repaired.Append(text, from, text.Length - from).ToString();
    }

    private static string Describe(string text, List<Run> runs, int pass)
    {
        var (codecs, count) = (WrongCodecs.None, 0);
        foreach (var run in runs)
        {
            count += run.Sequences;
            for (var i = run.Start; i < run.End; i++) codecs |= MojibakeBytes.CodecOf(text[i]);
        }

        List<string> names = [];
        if (codecs.HasFlag(WrongCodecs.Windows1252)) names.Add("Windows-1252");
        if (codecs.HasFlag(WrongCodecs.Windows1254)) names.Add("Windows-1254");
        if (codecs.HasFlag(WrongCodecs.Latin1)) names.Add("Latin-1");
        var characters = count == 1 ? "1 character" : string.Create(CultureInfo.InvariantCulture, $"{count} characters");
        return $"{characters} of UTF-8 had been read as {string.Join(", ", names)}{(pass > 1 ? ", a second time" : "")}; restored";
    }
}
