using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Resources;
using Quellenlage.Tests.Rules;
using Xunit;

namespace Quellenlage.Tests.Extraction;

public sealed class QuotationExtractorTests
{
    [Fact]
    public void Every_rule_that_a_quotation_names_is_told_in_the_rule_file()
    {
        var file = RuleFile.Load("quotations/frames");
        var known = file.Rules.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var used = file.Rules.SelectMany(r => r.MustMatch.Concat(r.MustNotMatch)).SelectMany(e => Quote(e.Text)).Select(q => q.Rule).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(known, used);
    }

    [Theory]
    [InlineData("Die Feuerwehr bestätigte, dass der Deich gebrochen sei.", Modality.Confirmed)]
    [InlineData("Die Feuerwehr dementierte, dass der Deich gebrochen sei.", Modality.Denied)]
    [InlineData("Die Feuerwehr kündigte an, dass die Straße gesperrt werde.", Modality.Expected)]
    [InlineData("Die Feuerwehr teilte mit, dass der Deich gebrochen sei.", Modality.Asserted)]
    [InlineData("Der Deich soll am Abend gebrochen sein.", Modality.Alleged)]
    [InlineData("Ein Bruch käme einer Katastrophe gleich, sagte Anna Melcher.", Modality.Hypothetical)]
    [InlineData("Der Bürgermeister sprach von „Falschmeldungen“.", Modality.Denied)]
    [InlineData("Der Betreiber sprach von einer Fälschung.", Modality.Denied)]
    [InlineData("Der Betreiber behauptete am Freitag, von Schäden nichts zu wissen.", Modality.Denied)]
    [InlineData("„Ein solcher Bericht ist uns nicht bekannt“, sagte Anna Melcher.", Modality.Denied)]
    [InlineData("Gestern wurde berichtet, dass der Deich gebrochen sei.", Modality.Alleged)]
    [InlineData("Die Feuerwehr teilte mit, dass sie zwölf Helfer schicken werde.", Modality.Expected)]
    [InlineData("„Die Ursache ist noch nicht bekannt“, sagte Anna Melcher.", Modality.Asserted)]
    [InlineData("Anna Melcher widersprach: „Bei uns wird jede Mauer geprüft.“", Modality.Asserted)]
    [InlineData("„Bei uns wird jede Mauer geprüft“, widersprach Anna Melcher.", Modality.Asserted)]
    [InlineData("Anna Melcher widersprach: „Der Rat hat den Bericht nie bekommen.“", Modality.Denied)]
    [InlineData("„Ein solches Papier hat uns nie erreicht“, sagte Anna Melcher.", Modality.Denied)]
    [InlineData("„So ein Wasser habe ich noch nie gesehen“, sagte Anna Melcher.", Modality.Asserted)]
    [InlineData("Der Betreiber behauptete, das Papier habe ihn nie erreicht.", Modality.Denied)]
    [InlineData("Der Betreiber bleibt bei seinem Dementi.", Modality.Denied)]
    [InlineData("Der Betreiber bekräftigte am Montag sein Dementi.", Modality.Denied)]
    [InlineData("Anna Melcher bestreitet das.", Modality.Denied)]
    public void The_wording_tells_how_sure_a_statement_is(string text, Modality expected) => Assert.Equal(expected, Quote(text)[0].Modality);

    [Theory]
    [InlineData("Anna Melcher sagte, der Deich sei gebrochen.", OriginType.NamedPerson)]
    [InlineData("Der Sprecher der Feuerwehr sagte, der Deich sei gebrochen.", OriginType.Office)]
    [InlineData("Ein ranghoher Beamter sagte, der Deich sei gebrochen.", OriginType.AnonymousOfficial)]
    [InlineData("Fachleute sagten, der Deich sei gebrochen.", OriginType.UnnamedPerson)]
    [InlineData("Augenzeugen sagten, der Deich sei gebrochen.", OriginType.Eyewitness)]
    [InlineData("Laut Polizei ist der Deich gebrochen.", OriginType.Authority)]
    [InlineData("Der Betreiber teilte mit, der Deich sei gebrochen.", OriginType.Company)]
    [InlineData("Die Gewerkschaft teilte mit, der Deich sei gebrochen.", OriginType.Organisation)]
    [InlineData("Die Zeitung „Talbote“ berichtet, der Deich sei gebrochen.", OriginType.Outlet)]
    [InlineData("Die Nachrichtenagentur AFP meldet, der Deich sei gebrochen.", OriginType.Agency)]
    [InlineData("Laut einem Gutachten ist der Deich gebrochen.", OriginType.Document)]
    [InlineData("Medienberichten zufolge ist der Deich gebrochen.", OriginType.UnspecifiedReports)]
    [InlineData("Der Deich soll am Abend gebrochen sein.", null)]
    public void The_last_link_of_the_chain_tells_what_kind_of_source_it_is(string text, OriginType? expected) => Assert.Equal(expected, Quote(text)[0].OriginType);

    [Theory]
    [InlineData("„Wir haben den Deich erhöht“, sagte Anna Melcher.", OriginTopic.Itself)]
    [InlineData("„Die Stadt hat den Deich erhöht“, sagte Anna Melcher.", OriginTopic.Others)]
    [InlineData("Die Stadt versprach, den Deich zu erhöhen.", OriginTopic.Itself)]
    [InlineData("Die Stadt warf dem Betreiber vor, den Deich nicht erhöht zu haben.", OriginTopic.Others)]
    [InlineData("Die Feuerwehr rettete nach eigenen Angaben zwölf Menschen.", OriginTopic.Itself)]
    [InlineData("Der Deich soll am Abend gebrochen sein.", null)]
    public void The_words_tell_whether_an_origin_tells_of_itself(string text, OriginTopic? expected) => Assert.Equal(expected, Quote(text)[0].OriginTopic);

    [Theory]
    [InlineData("Anna Melcher warf der Stadt vor, den Deich nicht erhöht zu haben.", "der Stadt")]
    [InlineData("Anna Melcher forderte die Helfer auf, den Deich zu erhöhen.", "die Helfer")]
    [InlineData("Gegenüber dem Rat sagte Anna Melcher, der Deich halte bis Mai.", "dem Rat")]
    [InlineData("Anna Melcher sagte den Helfern, dass der Deich hält.", "den Helfern")]
    [InlineData("Anna Melcher sagte, dass der Deich hält.", null)]
    public void Whom_a_speaker_spoke_to_is_the_addressee(string text, string? expected) =>
        Assert.Equal(expected, Quote(text)[0].Addressee is [var addressee] ? text[addressee.Start..addressee.End] : null);

    [Fact]
    public void A_description_leads_to_whom_the_article_described_before_and_through_whom_it_heard_them()
    {
        var quotations = Quote("Der Deich ist gebrochen. Das berichtet die Zeitung „Talbote“ unter Berufung auf einen Beamten der Feuerwehr. Der Deich halte bis Mai, sagte der Beamte.");
        Assert.Equal(["Talbote", "Beamter der Feuerwehr"], quotations[^1].Chain.Select(l => l.Name));
    }

    [Fact]
    public void A_pronoun_leads_to_the_person_named_before()
    {
        var quotations = Quote("Die Abgeordnete Anna Melcher besuchte den Deich. Das Wasser steige weiter, sagte sie.");
        Assert.Equal(["Anna Melcher"], quotations[^1].Chain.Select(l => l.Name));
    }

    [Fact]
    public void A_source_within_a_statement_stands_behind_its_speaker()
    {
        var quotations = Quote("Der Sprecher teilte mit, der Deich sei nach Angaben der Feuerwehr am Morgen gebrochen.");
        Assert.All(quotations, q => Assert.Equal(["Sprecher", "Feuerwehr"], q.Chain.Select(l => l.Name)));
        Assert.Equal(2, quotations.Length);
        Assert.Equal(quotations[0].Id, quotations[1].Parent);
    }

    [Fact]
    public void The_agency_that_a_speaker_talked_to_is_the_channel_before_the_speaker()
    {
        var quotation = Assert.Single(Quote("„Der Deich hält“, sagte Anna Melcher der Nachrichtenagentur AFP."));
        Assert.Equal(["AFP", "Anna Melcher"], quotation.Chain.Select(l => l.Name));
    }

    [Fact]
    public void Content_on_both_sides_of_the_frame_is_two_pieces()
    {
        const string text = "Der Deich ist laut Feuerwehr am Morgen gebrochen.";
        var quotation = Assert.Single(Quote(text));
        Assert.Equal(["Der Deich ist", "am Morgen gebrochen"], quotation.Content.Select(c => text[c.Start..c.End]));
    }

    [Fact]
    public void A_quotation_over_several_sentences_is_one()
    {
        var quotation = Assert.Single(Quote("„Der Deich hält. Wir bleiben hier. Niemand muss gehen“, sagte Anna Melcher."));
        Assert.Equal(QuotationType.Direct, quotation.Type);
        Assert.Single(quotation.Content);
    }

    [Fact]
    public void Who_says_I_within_their_own_words_is_no_further_link()
    {
        var quotations = Quote("Anna Melcher sagte: „Der Deich ist hoch. Ich bin überzeugt, dass er hält.“");
        Assert.All(quotations, q => Assert.Equal(["Anna Melcher"], q.Chain.Select(l => l.Name)));
        Assert.Equal(2, quotations.Length);
    }

    [Fact]
    public void What_is_carried_on_goes_to_the_person_who_spoke_last_whatever_the_verb()
    {
        var quotations = Quote("„Der Deich ist alt“, rief Jon Kolb. Bürgermeisterin Anna Melcher winkte ab, er halte noch bis Mai. Die Mauer sei geprüft.");
        Assert.Equal(["Jon Kolb", "Anna Melcher", "Anna Melcher"], quotations.Select(q => q.Chain[^1].Name));
    }

    [Fact]
    public void A_quoted_subheading_is_said_by_whoever_says_so_below_and_not_above()
    {
        var quotations = Quote("„Der Deich hält noch lange“, sagte Jon Kolb.\n\n„Wir haben das Wasser kommen sehen“\n\nAm Ufer standen Helfer. „Wir haben das Wasser kommen sehen“, sagte Anna Melcher.");
        Assert.Equal(["Jon Kolb", "Anna Melcher", "Anna Melcher"], quotations.Select(q => q.Chain[^1].Name));
    }

    [Fact]
    public void A_quoted_subheading_that_nobody_says_below_has_no_speaker()
    {
        var quotations = Quote("„Der Deich hält noch lange“, sagte Jon Kolb.\n\n„Wir haben das Wasser kommen sehen“\n\nAm Ufer standen viele Helfer in der Kälte.");
        Assert.Equal([1, 0], quotations.Select(q => q.Chain.Length));
    }

    [Fact]
    public void A_pronoun_in_the_accusative_does_not_speak()
    {
        var quotation = Assert.Single(Quote("Am Montag kritisierte ihn der Sprecher der Feuerwehr."));
        Assert.Equal("Sprecher der Feuerwehr", quotation.Chain[^1].Name);
    }

    private static ImmutableArray<Quotation> Quote(string text) => QuotationExtractor.Extract(RuleRunners.Analyse(text));
}
