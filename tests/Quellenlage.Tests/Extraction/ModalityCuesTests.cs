using Quellenlage.Extraction.Modalities;
using Xunit;

namespace Quellenlage.Tests.Extraction;

public sealed class ModalityCuesTests
{
    [Theory]
    [InlineData("Acht Soldaten sind gefallen.", Modality.Asserted)]
    [InlineData("Acht Soldaten sollen gefallen sein.", Modality.Alleged)]
    [InlineData("Offenbar sind acht Soldaten gefallen.", Modality.Alleged)]
    [InlineData("Acht Soldaten dürften gefallen sein.", Modality.Alleged)]
    [InlineData("Acht Soldaten seien gefallen.", Modality.Alleged)]
    [InlineData("Acht Soldaten sollen bald folgen.", Modality.Expected)]
    [InlineData("Das Land will acht Soldaten entsenden.", Modality.Expected)]
    [InlineData("Das Land wird acht Soldaten entsenden.", Modality.Expected)]
    [InlineData("Acht Soldaten wurden verletzt.", Modality.Asserted)]
    [InlineData("Acht Soldaten könnten folgen.", Modality.Hypothetical)]
    public void The_wording_of_a_clause_tells_how_sure_it_is(string text, Modality expected) => Assert.Equal(expected, Of(text, underHolder: false));

    [Theory]
    [InlineData("Acht Soldaten seien gefallen.", Modality.Asserted)]
    [InlineData("Acht Soldaten wären gefallen.", Modality.Asserted)]
    [InlineData("Acht Soldaten seien offenbar gefallen.", Modality.Alleged)]
    public void Under_a_holder_Konjunktiv_alone_marks_reported_speech(string text, Modality expected) => Assert.Equal(expected, Of(text, underHolder: true));

    [Theory]
    [InlineData("bestätigte", Modality.Confirmed)]
    [InlineData("dementierte", Modality.Denied)]
    [InlineData("sagte", Modality.Asserted)]
    public void The_verb_of_a_frame_can_confirm_or_deny(string verb, Modality expected) => Assert.Equal(expected, ModalityCues.OfCue(verb));

    private static Modality Of(string text, bool underHolder)
    {
        var analysed = FigureReading.Analyse(text);
        return ModalityCues.OfClause(analysed, 0, analysed.Tokens.Length, underHolder);
    }
}
