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

    /// <summary>Of two values that are hashes already, or few: quicker than <see cref="Combine"/> and mixed less; pass the result on to <see cref="At"/>.</summary>
    public static uint Pair(uint value, uint other) => (BitOperations.RotateLeft(value * 0xCC9E2D51, 15) ^ other) * 0x1B873593;

    /// <summary>Of a value at a place, so that the same value is another feature at another place.</summary>
    public static uint At(uint place, uint value)
    {
        var mixed = (value ^ (place * 0x9E3779B1)) * 0x85EBCA6B;
        return (mixed ^ (mixed >> 15)) * 0xC2B2AE35;
    }

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
