using System.Text;
using Quellenlage.Reading.Encodings;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class MojibakeRepairTests
{
    private static readonly Encoding _windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding _windows1254 = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    private const string German = "Die Behörde in Groß-Üxheim meldete: „Über fünf Straßen müssen – so heißt es – geprüft werden …“ Das kostet 30 € für Öl.";

    public static TheoryData<string> RightTexts => new(
    [
        German,
        "»Schön«, sagte er. ‚Na ja‘, meinte sie – „GROSSE MÄNNER“, „die ÖVP“, „FDP–SPÖ“, Straße 5 m², 20 °C, §§ 3–4, ½ Liter, „Nö…“",
        "L’été, à l’École « Ça va ? » — déjà vu, naïve façade, cœur, œuvre, ÉTÉ, « À bientôt », où, Noël à 10 °C, « jusqu’à »",
        "İstanbul'da yağmurlu bir gün: çocuklar şarkı söylüyor, ığdır, “güzel”, DAĞ’ın, ŞİŞLİ–BEŞİKTAŞ…",
        "Президент заявил: «Всё хорошо» — и уехал в Москву. Ёлка, съезд, №5.",
        "Η κυβέρνηση είπε: «Όλα καλά» – στις 5 Μαΐου.",
        "Kıbrıs 🔥🔥 und 👩‍👩‍👧 mit 🇩🇪, ein Pfeil → und ein Haken ✓ sowie ☃.",
        "Příští týden v Česku: ŘÍŠE, KNÍŽKA, žluťoučký kůň; Łódź, Kraków, żółw, „cześć”.",
        "Señor Ñandú, ¿qué tal? ¡Olé! MAÑANA… «España», São Paulo, IRMÃ e AMANHÃ…",
        "Malmö, Ångström, Ærø, Þór, Ðað, smørrebrød; „Ä“, „Ö“, „Å“, Ä–Ö–Ü",
        "中文和日本語の文章、한국어 텍스트。",
    ]);

    [Theory]
    [MemberData(nameof(RightTexts))]
    public void Right_text_stays_as_it_is(string text)
    {
        var result = MojibakeRepair.Repair(text);
        Assert.Equal(text, result.Text);
        Assert.Empty(result.Repairs);
    }

    [Theory]
    [InlineData(1252, 1)]
    [InlineData(1252, 2)]
    [InlineData(1254, 1)]
    [InlineData(1254, 2)]
    [InlineData(28591, 1)]
    [InlineData(28591, 2)]
    public void Text_that_was_decoded_wrongly_comes_out_right(int codePage, int times)
    {
        foreach (var text in new[] { German, "Fünf Häuser", "Präsident „Bärenfels“ – 🔥🔥 heißt: 5 € …", "Şişli’de yağmur", "Всё хорошо в Москве и в Киеве", "Żółć i cześć, sąsiad" })
        {
            var hurt = text;
            for (var i = 0; i < times; i++) hurt = Hurt(hurt, codePage);
            Assert.Equal(text, MojibakeRepair.Repair(hurt).Text);
        }
    }

    [Fact]
    public void Only_the_hurt_parts_of_a_text_are_repaired()
    {
        var mixed = Hurt("Die Zahl der Verletzten stieg auf fünf.", 1252) + "\nDanach hieß es „nur“ drei – „alles Übrige“ sei „gut“.\n" + Hurt("🔥 Größe", 1254);
        var result = MojibakeRepair.Repair(mixed);
        Assert.Equal("Die Zahl der Verletzten stieg auf fünf.\nDanach hieß es „nur“ drei – „alles Übrige“ sei „gut“.\n🔥 Größe", result.Text);
        Assert.Contains("Windows-1254", Assert.Single(result.Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_right_text_stays_equal()
    {
        string[] words =
        [
            "Straße", "über", "Übung", "ÄRZTE", "größer", "Müll", "à", "où", "été", "ÉTÉ", "cœur", "façade", "İzmir", "yağ", "şu", "DAĞ", "Ğ", "Ö", "Ä", "Ü", "ß",
            "Россия", "и", "в", "Ελλάδα", "ή", "mañana", "São", "IRMÃ", "Malmö", "Åse", "č", "Łódź", "žena", "KNÍŽKA", "🔥", "5", "¼", "€", "Haus", "der",
        ];
        string[] marks = [" ", ", ", ". ", "“ ", "” ", "» ", " „", " «\u00A0", "\u00A0» ", "’", "–", " – ", "… ", "® ", "° ", "\n", "-", "™ "];
        var random = new Random(20240501);
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 40); i > 0; i--) text.Append(words[random.Next(words.Length)]).Append(marks[random.Next(marks.Length)]);
            Assert.Equal(text.ToString(), MojibakeRepair.Repair(text.ToString()).Text);
        }
    }

    private static string Hurt(string text, int codePage)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return codePage == 1252 ? _windows1252.GetString(bytes) : codePage == 1254 ? _windows1254.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }
}
