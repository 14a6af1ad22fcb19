namespace Quellenlage.Stories.Lineage;

/// <summary>Where statements were made: a press conference, a hearing, a joint declaration.</summary>
/// <param name="Noun">As the article names it.</param>
/// <param name="JoinsByPlace">False where one place is not enough to be one occasion, as for letters.</param>
/// <param name="Earliest">Null where no day is known.</param>
/// <param name="Places">Keys of the places that the article names with it.</param>
/// <param name="Parties">Keys of who spoke, and of those named with it.</param>
internal sealed record Occasion(string Noun, string Kind, bool JoinsByPlace, DateOnly? Earliest, DateOnly? Latest, IReadOnlySet<string> Places, IReadOnlySet<string> Parties)
{
    /// <summary>True where the two may be one and have a party or a place in common.</summary>
    public bool IsSame(Occasion other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (Kind != other.Kind || Latest < other.Earliest || other.Latest < Earliest) return false;
        var place = Places.Overlaps(other.Places);
        if (!place && Places.Count > 0 && other.Places.Count > 0) return false;
        return Parties.Overlaps(other.Parties) || (place && JoinsByPlace);
    }
}
