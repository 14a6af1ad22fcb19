using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Extraction;

public sealed class FigureExtractorTests
{
    [Theory]
    [InlineData("Rund 2.000 Häuser wurden zerstört.", "Rund 2.000", Qualifier.About, "2000")]
    [InlineData("Es gab zwischen 80 und 150 Verletzte.", "zwischen 80 und 150", Qualifier.Range, "80..150")]
    [InlineData("Es gab drei bis fünf Tote.", "drei bis fünf", Qualifier.Range, "3..5")]
    [InlineData("Es gab zwei oder drei Tote.", "zwei oder drei", Qualifier.Range, "2..3")]
    [InlineData("Zwei bis drei Millionen Menschen wurden evakuiert.", "Zwei bis drei Millionen", Qualifier.Range, "2000000..3000000")]
    [InlineData("Anderthalb Millionen Menschen wurden evakuiert.", "Anderthalb Millionen", Qualifier.Exact, "1500000")]
    [InlineData("Zwei Dutzend Boote wurden zerstört.", "Zwei Dutzend", Qualifier.Exact, "24")]
    [InlineData("Eine halbe Million Menschen wurde evakuiert.", "Eine halbe Million", Qualifier.Exact, "500000")]
    [InlineData("Tausende Menschen demonstrierten.", "Tausende", Qualifier.Vague, "?")]
    [InlineData("Mehrere Tausend Menschen demonstrierten.", "Mehrere Tausend", Qualifier.Vague, "?")]
    [InlineData("Eine Handvoll Menschen demonstrierte.", "Eine Handvoll", Qualifier.Vague, "?")]
    [InlineData("Wenige Dutzend Menschen demonstrierten.", "Wenige Dutzend", Qualifier.Vague, "?")]
    [InlineData("Es gab mindestens zwei und höchstens fünf Tote.", "mindestens zwei und höchstens fünf", Qualifier.Range, "2..5")]
    [InlineData("Es gab zweihundertfünfzig Verletzte.", "zweihundertfünfzig", Qualifier.Exact, "250")]
    [InlineData("Es gab 12 000 Vertriebene.", "12 000", Qualifier.Exact, "12000")]
    [InlineData("Es gab 1,2 Mio. Infizierte.", "1,2 Mio.", Qualifier.Exact, "1200000")]
    [InlineData("Das Projekt kostet zweieinhalb Millionen Franken.", "zweieinhalb Millionen", Qualifier.Exact, "2500000")]
    [InlineData("Der Brand zerstörte mindestens ein Haus.", "mindestens ein", Qualifier.AtLeast, "1..")]
    [InlineData("Das Amt schloss einen Vertrag über 200 Boote.", "200", Qualifier.Exact, "200")]
    [InlineData("Das Amt besitzt über 200 Boote.", "über 200", Qualifier.MoreThan, "200..")]
    [InlineData("Der Schaden liegt bei 1‘250.75 Franken.", "1‘250.75", Qualifier.Exact, "1250.75")]
    [InlineData("Ein Drittel der Häuser wurde zerstört.", "Ein Drittel", Qualifier.Exact, "33.33")]
    public void A_number_expression_gives_the_interval_that_its_words_allow(string text, string number, Qualifier qualifier, string interval)
    {
        var figure = Assert.Single(FigureReading.Read(text));
        Assert.Equal(number, text[figure.Number.Start..figure.Number.End]);
        Assert.Equal(qualifier, figure.Qualifier);
        Assert.Equal(interval, FigureReading.Interval(figure));
    }

    [Theory]
    [InlineData("Der 52-Jährige war drei Stunden lang auf der A 7 unterwegs.")]
    [InlineData("Nach Artikel 5 des Gesetzes endet die Frist in 14 Tagen um 16:30 Uhr.")]
    [InlineData("Die Boeing 747 landete 40 Kilometer weiter südlich.")]
    [InlineData("Der Fahrer (45) stammt aus Rothen, die zweite Fahrerin ist 31 Jahre alt.")]
    [InlineData("Ein Sprecher nannte das eine gute Lösung.")]
    [InlineData("Das ist keine Lösung.")]
    [InlineData("Laut Artikel fünf der Satzung tagt der Rat öffentlich.")]
    [InlineData("An zwölf Montagen blieb die Halle leer.")]
    [InlineData("Mehr als eine Lösung fand der Rat nicht.")]
    [InlineData("Anna Melcher: Der Deich, 214 S., Verlag am Tor.")]
    [InlineData("Der Hubschrauber „Adler 12“ brachte Verletzte in die Stadt.")]
    [InlineData("Auf Flug 338 kam es zu einem Streit.")]
    [InlineData("Das Verfahren läuft unter dem Aktenzeichen 12/31.")]
    [InlineData("Die 1998 Weltmeisterin gewordene Läuferin trat an.")]
    [InlineData("Der Kran war 100 Tonnen schwer und 35 Meter hoch.")]
    [InlineData("Die Werft baut den A 340 in Talheim.")]
    [InlineData("Gegen Talheim 05 gab es einen 1:0-Sieg.")]
    public void Ages_durations_lengths_labels_and_articles_are_no_figures(string text) => Assert.Empty(FigureReading.Measures(text));

    [Fact]
    public void Numbers_inside_time_expressions_are_no_figures()
    {
        const string Text = "Im Jahr 2009 starben in Rothen 28 Menschen.";
        var figures = FigureReading.Read(Text, [FigureReading.Day(Text, "Jahr 2009", "2009-01-01")]);
        Assert.Equal("28", Text[figures.Single().Number.Start..figures.Single().Number.End]);
    }

    [Theory]
    [InlineData("Sechs Arbeiter kamen ums Leben, drei weitere wurden verletzt.", "Sechs: killed", "drei: wounded")]
    [InlineData("In der Halle wurden 200 Gäste getötet und 400 verletzt.", "200: killed", "400: wounded")]
    [InlineData("In Rothen starben 40 Menschen, davon 14 Kinder.", "40: killed", "14: killed")]
    [InlineData("Die Polizei zählte zwölf Festgenommene. Drei von ihnen sind noch in Haft.", "zwölf: arrested", "Drei: arrested")]
    [InlineData("Sechs Männer und eine Frau wurden getötet.", "Sechs: killed", "eine: killed")]
    [InlineData("Die Behörde gab die Zahl der Verletzten mit 30 an, die Zahl der Toten stieg auf acht.", "30: wounded", "acht: killed")]
    [InlineData("Neun Offiziere wurden hingerichtet, 20 wurden freigesprochen.", "Neun: killed", "20: other:freisprechen")]
    [InlineData("Neun Offiziere wurden hingerichtet und 20 freigesprochen.", "Neun: killed", "20: other:freisprechen")]
    [InlineData("In Talheim starben neun Menschen, auf Rothen entfielen vier.", "neun: killed", "vier: killed")]
    public void The_measure_is_found_across_clauses_and_sentences(string text, string first, string second) =>
        Assert.Equal([first, second], FigureReading.Measures(text));

    [Theory]
    [InlineData("Die Armee nahm 40 Panzer mit.", "40: other:mitnehmen")]
    [InlineData("Drei Männer überfielen die Bank.", "Drei: other:überfallen")]
    [InlineData("Aus dem Tank liefen 40 Liter Öl.", "40: other:Öl")]
    [InlineData("Das Land will 5.000 Flüchtlinge aufnehmen.", "5.000: other:aufnehmen")]
    [InlineData("Der Mann wurde in drei Fällen verurteilt.", "drei: other:Fall")]
    [InlineData("In dem Bus saßen 31 Schulkinder.", "31: other:sitzen")]
    [InlineData("Der Bus mit 31 Schulkindern hielt in Talheim.", "31: other:Schulkind")]
    [InlineData("Die Behörde untersagte 40 Märkte.", "40: other:Markt")]
    [InlineData("In Talheim wurden 40 Lehrer entlassen.", "40: other:entlassen")]
    public void What_the_resource_lacks_is_named_by_its_lemma(string text, string expected) => Assert.Equal([expected], FigureReading.Measures(text));

    [Fact]
    public void Things_that_vanish_are_not_missing() => Assert.Equal(["Drei: missing"], FigureReading.Measures("Drei Wanderer sind verschwunden. Sieben Instrumente verschwanden aus dem Keller.").Where(m => m.EndsWith("missing", StringComparison.Ordinal)));

    [Fact]
    public void No_dead_are_a_figure_of_zero()
    {
        var figure = Assert.Single(FigureReading.Read("Bei dem Beben gab es keine Toten."));
        Assert.Equal(("killed", 0m, 0m), (figure.Measure, figure.Min, figure.Max));
    }

    [Fact]
    public void A_part_may_stand_before_its_whole_and_two_parts_have_one_whole()
    {
        var figures = FigureReading.Read("Nur drei der 44 Bergleute überlebten.");
        Assert.Equal([figures[1].Id, null], figures.Select(f => f.SubsetOf));
        figures = FigureReading.Read("Bei dem Brand starben 40 Menschen, darunter sieben Kinder und drei Frauen.");
        Assert.Equal([null, "f1", "f1"], figures.Select(f => f.SubsetOf));
    }

    [Theory]
    [InlineData("Bei dem Brand starben neun Menschen. Drei Soldaten der Garde wurden verletzt.")]
    [InlineData("Bei dem Brand starben neun Menschen, in Talheim starben drei.")]
    public void Without_a_word_that_says_so_no_figure_is_a_part_of_another(string text) => Assert.All(FigureReading.Read(text), f => Assert.Null(f.SubsetOf));

    [Fact]
    public void A_change_by_a_number_is_an_increment_and_what_it_came_to_is_none() =>
        Assert.Equal([true, false], FigureReading.Read("Die Zahl der Infizierten stieg um 312 auf 9.870.").Select(f => f.Increment));

    [Fact]
    public void A_part_of_an_amount_of_money_is_money()
    {
        var figures = FigureReading.Read("Das Land gibt 400 Millionen Euro, davon 120 Millionen für Schulen.");
        Assert.Equal(["money", "money"], figures.Select(f => f.Measure));
        Assert.Equal("EUR", figures[1].Unit);
    }

    [Fact]
    public void A_part_points_to_the_figure_it_is_part_of()
    {
        var figures = FigureReading.Read("Bei dem Brand starben 40 Menschen, darunter sieben Kinder.");
        Assert.Equal(figures[0].Id, figures[1].SubsetOf);
        Assert.Null(figures[0].SubsetOf);
    }

    [Fact]
    public void Further_ones_of_the_same_kind_are_an_increment_and_others_are_not()
    {
        Assert.True(FigureReading.Read("Das Land entsandte 100 Soldaten. Nun schickte es weitere 300 Soldaten.")[1].Increment);
        Assert.False(FigureReading.Read("Acht Menschen starben, drei weitere wurden verletzt.")[1].Increment);
    }

    [Fact]
    public void A_figure_holds_for_the_date_in_its_clause()
    {
        const string Text = "Am 3. Mai starben vier Menschen, am 5. Mai wurden sechs verletzt.";
        var figures = FigureReading.Read(Text, [FigureReading.Day(Text, "3. Mai", "2031-05-03"), FigureReading.Day(Text, "5. Mai", "2031-05-05")]);
        Assert.Equal(["2031-05-03", "2031-05-05"], figures.Select(f => f.AsOf?.Edtf));
    }

    [Theory]
    [InlineData("Seit dem 3. Mai starben vier Menschen.", "2031-05-03/..")]
    [InlineData("Bis zum 3. Mai starben vier Menschen.", "../2031-05-03")]
    public void A_preposition_opens_or_closes_the_period(string text, string edtf)
    {
        var figure = Assert.Single(FigureReading.Read(text, [FigureReading.Day(text, "3. Mai", "2031-05-03")]));
        Assert.Equal(edtf, figure.AsOf?.Edtf);
    }

    [Fact]
    public void Two_days_make_a_period()
    {
        const string Text = "Vom 3. Mai bis zum 5. Mai starben vier Menschen.";
        var figure = Assert.Single(FigureReading.Read(Text, [FigureReading.Day(Text, "3. Mai", "2031-05-03"), FigureReading.Day(Text, "5. Mai", "2031-05-05")]));
        Assert.Equal("2031-05-03/2031-05-05", figure.AsOf?.Edtf);
    }

    [Fact]
    public void One_occasion_keeps_its_date_over_sentences()
    {
        const string Text = "Am 3. Mai starben vier Menschen. Drei weitere wurden verletzt. Dabei brannten zwei Häuser nieder.";
        Assert.All(FigureReading.Read(Text, [FigureReading.Day(Text, "3. Mai", "2031-05-03")]), f => Assert.Equal("2031-05-03", f.AsOf?.Edtf));
    }

    [Fact]
    public void A_figure_has_the_chain_of_the_innermost_quotation_around_it()
    {
        const string Text = "Der Bote schreibt, der Rat habe gesagt, dass neun Menschen starben.";
        var outer = Quoted("q1", Text, "der Rat habe gesagt, dass neun Menschen starben", "Bote");
        var inner = Quoted("q2", Text, "dass neun Menschen starben", "Bote", "Rat");
        var figure = Assert.Single(FigureReading.Read(Text, quotations: [outer, inner]));
        Assert.Equal("q2", figure.Quotation);
        Assert.Equal(["Bote", "Rat"], figure.Chain.Select(c => c.Name));
        Assert.Equal(Modality.Asserted, figure.Modality);
    }

    [Fact]
    public void Those_who_speak_do_not_hold_the_figure_of_how_many_they_are()
    {
        const string Text = "Neunhundert Gläubige protestierten gegen den Bau.";
        var quotation = Quoted("q1", Text, "Neunhundert Gläubige protestierten gegen den Bau", "Gläubige") with { Speaker = [FigureReading.SpanOf(Text, "Neunhundert Gläubige")] };
        Assert.Empty(Assert.Single(FigureReading.Read(Text, quotations: [quotation])).Chain);
    }

    [Fact]
    public void Every_span_lies_in_the_text_and_numbers_do_not_overlap()
    {
        const string Text = "Über 3 bis 5, zwischen 8, 9 und mehr als mehrere; zwei 3 vier % € 5 Millionen eine bis zu 1.000.000 -";
        var end = 0;
        foreach (var figure in FigureReading.Read(Text))
        {
            Assert.True(figure.Number.Start >= end && figure.Number.End <= Text.Length && figure.Span.Contains(figure.Number));
            end = figure.Number.End;
        }
    }

    private static Quotation Quoted(string id, string text, string content, params string[] chain) => new()
    {
        Id = id,
        Type = QuotationType.Indirect,
        Content = [FigureReading.SpanOf(text, content)],
        Chain = [.. chain.Select(name => new ChainLink(new TextSpan(0, 0), name, null))],
        Rule = "test",
    };
}
