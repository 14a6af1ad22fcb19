using System.Numerics;

namespace Quellenlage.Language.Learning;

/// <summary>
/// Features as numbers of 32 bits: the hash of what was seen, combined with the place where it was seen. The same on every
/// machine and in every process, since trained models hold these numbers.
/// </summary>
internal static class FeatureHash
{
    private const uint Seed = 0x2F0B4C47;

    /// <summary>Of the characters as they are; case matters.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text) hash = Step(hash, c);
        return Finish(hash ^ (uint)text.Length);
    }

    /// <summary>Of two values in this order; combine repeatedly for more.</summary>
    public static uint Combine(uint first, uint second) => Finish(Step(Step(Seed, first), second));

    private static uint Step(uint hash, uint value)
    {
        value *= 0xCC9E2D51;
        value = BitOperations.RotateLeft(value, 15) * 0x1B873593;
        return BitOperations.RotateLeft(hash ^ value, 13) * 5 + 0xE6546B64;
    }

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ hash >> 16;
    }
}
