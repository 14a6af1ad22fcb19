using Quellenlage.Extraction.Modalities;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>A quotation in the making: the rules fill in what they see, chains and ids come last.</summary>
internal sealed class QuotationDraft
{
    public required QuotationType Type { get; set; }

    public required List<TextSpan> Content { get; init; }

    public List<TextSpan> Cue { get; } = [];

    public List<TextSpan> Frame { get; } = [];

    public List<TextSpan> Addressee { get; } = [];

    public required string Rule { get; init; }

    public required int Sentence { get; init; }

    /// <summary>The last sentence of a quotation that runs over several; otherwise its only one.</summary>
    public int LastSentence
    {
        get => Math.Max(field, Sentence);
        set;
    }

    public Modality Modality { get; set; }

    /// <summary>The speaker's noun phrase; null where the sentence names none.</summary>
    public NounPhrase? Speaker { get; set; }

    /// <summary>What stands for the speaker in the sentence where that is more than the holder: "Angaben der Polizei", "demnach".</summary>
    public TextSpan? SpeakerSpan { get; set; }

    /// <summary>True where the words of the frame stand for a holder and name none: "demnach", "hieß es".</summary>
    public bool NamesNobody { get; set; }

    /// <summary>True where the frame tells that the speaker tells of itself: "nach eigenen Angaben".</summary>
    public bool OfItself { get; set; }

    /// <summary>True for a carried statement that denies.</summary>
    public bool Denies { get; init; }

    /// <summary>True where only the outer speaker of the quotation before still speaks, not the source within it.</summary>
    public bool CarriesOuterOnly { get; init; }

    /// <summary>An adjective or the first part of a compound that names the holder: "nach ukrainischen Angaben", "nach Polizeiangaben".</summary>
    public TextSpan? HolderWord { get; set; }

    /// <summary>The outlet or agency that the speaker spoke to, as a noun phrase.</summary>
    public NounPhrase? Channel { get; set; }

    /// <summary>The source that the speaker refers to in turn.</summary>
    public QuotationDraft? Inner { get; set; }

    /// <summary>The quotation that this one is the inner hop of.</summary>
    public QuotationDraft? HopOf { get; set; }

    /// <summary>The earlier quotation whose holder still speaks.</summary>
    public QuotationDraft? CarriedFrom { get; set; }

    public int Start => Content[0].Start;

    public int End => Content[^1].End;

    public int Length => Content.Sum(c => c.Length);
}
