namespace Quellenlage.Language.Grammar;

/// <summary>The mood of a verb group, which its finite form tells.</summary>
public enum VerbMood : byte
{
    /// <summary>There is no finite form.</summary>
    None,
    Indicative,

    /// <summary>Konjunktiv I that no indicative shares: sei, habe, komme.</summary>
    Subjunctive1,

    /// <summary>Konjunktiv II that no indicative shares: wäre, hätte, käme; also würde with a participle.</summary>
    Subjunctive2,

    /// <summary>würde with an infinitive.</summary>
    Conditional,
}

/// <summary>The tense of the whole group. In Konjunktiv only whether it looks back (Perfect), ahead (Future) or neither (Present).</summary>
public enum VerbTense : byte
{
    None,
    Present,
    Preterite,
    Perfect,
    Pluperfect,
    Future,
    FuturePerfect,
}

public enum Voice : byte
{
    Active,

    /// <summary>wird getötet, ist getötet worden.</summary>
    Passive,

    /// <summary>ist geschlossen: what an action has left behind.</summary>
    State,
}

/// <summary>What the modal verb of a group, or its future, says of how sure or wanted it is.</summary>
public enum ModalSense : byte
{
    None,

    /// <summary>Somebody says so: soll getötet worden sein.</summary>
    Hearsay,

    /// <summary>The subject says so of itself: will gesehen haben.</summary>
    Claim,

    /// <summary>The writer supposes: dürfte liegen, wird wohl kommen.</summary>
    Expectation,

    /// <summary>kann, könnte.</summary>
    Possibility,

    /// <summary>darf.</summary>
    Permission,

    /// <summary>muss, sollte; hat zu zahlen.</summary>
    Obligation,

    /// <summary>muss gewesen sein.</summary>
    Inference,

    /// <summary>will, möchte.</summary>
    Intention,

    /// <summary>soll gebaut werden.</summary>
    Plan,
}

/// <summary>The verb of a clause with all that belongs to it, as tokens. The default value has no verb: all of its tokens are 0 and its lemma is null.</summary>
/// <param name="Finite">The finite form; -1 in an infinitive clause.</param>
/// <param name="Main">The form that says what happens: the finite form itself, a participle or an infinitive.</param>
/// <param name="First">First token of the non-finite forms, which stand together.</param>
/// <param name="End">Exclusive; equal to <paramref name="First"/> where there are none.</param>
/// <param name="Particle">The particle that a separable verb left behind; -1 where there is none.</param>
/// <param name="Lemma">The infinitive of the main verb, its particle included; null where the lexicon does not know it.</param>
public readonly record struct VerbGroup(int Finite, int Main, int First, int End, int Particle, string? Lemma, VerbMood Mood, VerbTense Tense, Voice Voice, ModalSense Sense)
{
    /// <summary>True where the token is one of the group's.</summary>
    public bool Contains(int token) => Lemma is not null && (token == Finite || token == Main || token == Particle || (token >= First && token < End));
}
