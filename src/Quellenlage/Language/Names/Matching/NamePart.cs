using System.Collections.Immutable;

namespace Quellenlage.Language.Names.Matching;

/// <summary>One part of a name (a given name, a surname) with its readings, each made when first asked for.</summary>
/// <param name="word">Lower case, in Latin letters, without hyphens and apostrophes.</param>
/// <param name="isInitial">True for the first letter or two of a name.</param>
/// <param name="isJoined">True where a hyphen joins it with the part before.</param>
/// <param name="hasArticle">True where the Arabic article stands before it.</param>
internal sealed class NamePart(string word, bool isInitial, bool isJoined, bool hasArticle)
{
    private static readonly int _writings = Enum.GetValues<Writing>().Length;

    private readonly Lazy<SoundLattice?>?[] _lattices = new Lazy<SoundLattice?>?[_writings];

    public string Word { get; } = word;

    public bool IsInitial { get; } = isInitial;

    public bool IsJoined { get; } = isJoined;

    public bool HasArticle { get; } = hasArticle;

    /// <summary>As lists of names write it.</summary>
    public string Capitalised { get; } = word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private ImmutableArray<string> _skeletons;

    /// <summary>False where no transliteration makes one of the other, by their consonants; costs little.</summary>
    public bool MayBe(NamePart other)
    {
        foreach (var its in Skeletons)
            if (other.Skeletons.Contains(its)) return true;
        return false;
    }

    private ImmutableArray<string> Skeletons => _skeletons.IsDefault ? _skeletons = NameBlocks.Skeletons(Word) : _skeletons;

    /// <summary>The readings in a writing; null where it has letters that the writing has not.</summary>
    public SoundLattice? In(Writing writing)
    {
        var made = _lattices[(int)writing] ??= new Lazy<SoundLattice?>(() => SoundTable.Of(writing).Read(Word));
        return made.Value;
    }
}
