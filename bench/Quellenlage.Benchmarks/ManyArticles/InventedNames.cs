namespace Quellenlage.Benchmarks.ManyArticles;

/// <summary>Names of places and outlets out of syllables.</summary>
internal static class InventedNames
{
    private static readonly string[] _starts = ["Al", "Bar", "Bre", "Dol", "Dra", "El", "Fal", "Gol", "Gren", "Hal", "Kal", "Kor", "Lam", "Lor", "Mar", "Mel", "Nor", "Ost", "Pal", "Rad", "Ros", "Sel", "Tal", "Tor", "Ul", "Val", "Wes", "Zar"];
    private static readonly string[] _middles = ["ba", "de", "di", "ga", "ke", "la", "li", "ma", "mi", "na", "no", "ra", "ri", "sa", "ta", "vi"];
    private static readonly string[] _ends = ["berg", "bruck", "dorf", "feld", "gard", "hausen", "hofen", "litz", "mar", "men", "nitz", "rode", "stedt", "tal", "vik", "wald"];
    private static readonly string[] _papers = ["Anzeiger", "Bote", "Kurier", "Nachrichten", "Rundschau", "Tageblatt"];

    public static string Place(Random random) => Pick(_starts, random) + Pick(_middles, random) + Pick(_ends, random);

    public static string Outlet(Random random) => $"{Place(random)}er {Pick(_papers, random)}";

    private static string Pick(string[] parts, Random random) => parts[random.Next(parts.Length)];
}
