namespace Quellenlage.Extraction.Modalities;

/// <summary>Tells infinitives from other forms.</summary>
internal static class Infinitives
{
    /// <summary>True for a verb form that can only be an infinitive at the end of a clause.</summary>
    public static bool Is(ReadOnlySpan<char> form) => false;
}
