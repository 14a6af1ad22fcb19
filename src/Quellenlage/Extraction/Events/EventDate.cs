using Quellenlage.Text;

namespace Quellenlage.Extraction.Events;

/// <summary>On what ground an event is dated, from the firmest on.</summary>
public enum EventGround : byte
{
    /// <summary>A time expression of the sentence.</summary>
    Expression,

    /// <summary>The date of the sentences before, whose telling goes on.</summary>
    Narrative,

    /// <summary>A word that places it after what was told before.</summary>
    Sequence,

    /// <summary>A word for what is only just past.</summary>
    Recent,

    /// <summary>That the article tells as news what was said: about publication.</summary>
    Reported,

    /// <summary>The same, where something became known by it: an announcement, a denial, an admission, a plan.</summary>
    Announced,

    /// <summary>The tense alone, against publication or against what was told before.</summary>
    Tense,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>When what a sentence tells happened.</summary>
/// <param name="Edtf">EDTF date or interval (level 1); null where nothing tells.</param>
/// <param name="Earliest">First possible day, inclusive; null where that is open.</param>
/// <param name="Latest">Last possible day, inclusive; null likewise.</param>
/// <param name="Basis">The reason in words.</param>
public sealed record EventDate(string? Edtf, DateOnly? Earliest, DateOnly? Latest, EventGround Ground, string Basis)
{
    internal static EventDate Unknown(string basis) => new(null, null, null, EventGround.None, basis);

    /// <summary>True where it dates the saying alone, which an article tells as news.</summary>
    public bool IsAct => Ground is EventGround.Reported or EventGround.Announced;
}
