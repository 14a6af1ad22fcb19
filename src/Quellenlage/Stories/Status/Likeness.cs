namespace Quellenlage.Stories.Status;

/// <summary>Compares what two claims tell.</summary>
internal static class Likeness
{
    public const int ShortTerms = 2;

    private const double LongShare = 0.45;
    private const int LongTerms = 3;
    private const double ShortShare = 0.6;

    // Sides of one matter (to send troops, to fight) share who is concerned.
    private const double SideShare = 0.3;
    private const int SideTerms = 2;

    public static bool StateTheSame(WordIndex words, StatusClaim one, StatusClaim other)
    {
        if (one.Overlaps(other)) return one.Settles && other.Settles;
        if (!one.Telling.Agrees(other.Telling)) return false;
        var (share, count) = words.Overlap(one.Terms, other.Terms);
        return (count >= LongTerms && share >= LongShare) || (count >= ShortTerms && share >= ShortShare);
    }

    public static bool AreSides(WordIndex words, StatusClaim one, StatusClaim other)
    {
        if (one.Overlaps(other) || !SharesFrame(one, other)) return false;
        var (share, count) = words.Overlap(one.Terms, other.Terms);
        return count >= SideTerms && share >= SideShare;
    }

    public static bool SharesFrame(StatusClaim one, StatusClaim other) => one.Frames.Intersect(other.Frames, StringComparer.Ordinal).Any();
}
