using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Coreference;

/// <summary>What an article tells of each person that it names: gender, offices, age.</summary>
internal sealed class People
{
    private readonly AnalysedText _text;
    private readonly Dictionary<int, Person> _byEntity = [];

    public People(AnalysedText text)
    {
        _text = text;
        foreach (var name in text.Names)
            if (name.Type == NameType.Person) Learn(name);
    }

    /// <summary>None where the article does not tell.</summary>
    public Gender GenderOf(int entity) => _byEntity.TryGetValue(entity, out var person) ? person.Gender : Gender.None;

    /// <summary>0 where the article does not tell.</summary>
    public int AgeOf(int entity) => _byEntity.TryGetValue(entity, out var person) ? person.Age : 0;

    /// <summary>True where the person has been introduced with an office that is, or as a compound ends in, the noun with that lemma.</summary>
    public bool Holds(int entity, string lemma) => _byEntity.TryGetValue(entity, out var person) && person.Offices.Contains(lemma);

    /// <summary>The state whose adjective stood before the person's office; null where none did.</summary>
    public string? StateOf(int entity) => _byEntity.TryGetValue(entity, out var person) ? person.State : null;

    private void Learn(NameMention name)
    {
        if (!_byEntity.TryGetValue(name.Entity, out var person)) _byEntity.Add(name.Entity, person = new Person { Gender = OfFirstName(name.Canonical) });
        var first = _text.TokenAt(name.Span.Start);
        var end = _text.TokenAt(name.Span.End - 1) + 1;
        LearnBefore(person, first - 1);
        // "Melcher, Sprecherin des Amts,", "Melcher (52)"
        if (_text.IsMark(end, ',') && NounPhrases.TryRead(_text, end + 1, _text.Sentences[_text.SentenceAt(name.Span.Start)].EndToken, out var apposition) && !_text.IsInName(apposition.Head)
            && Nouns.IsPerson(_text.Word(apposition.Head)) && (apposition.End >= _text.Tokens.Length || _text.Tokens[apposition.End].Kind == TokenKind.Punctuation)) LearnNoun(person, apposition.Head);
        if (_text.IsMark(end, '(') && _text.IsMark(end + 2, ')') && int.TryParse(_text.Word(end + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age < 120) person.Age = age;
    }

    private void LearnBefore(Person person, int title)
    {
        if (title < 0) return;
        if (CoreferenceWords.SexedTitles.TryGet(_text.Word(title), out var sexed)) person.Gender = sexed[1] == "f" ? Gender.Feminine : Gender.Masculine;
        else if (_text.IsCapitalised(title) && !_text.IsInName(title) && Nouns.IsPerson(_text.Word(title))) LearnNoun(person, title);
        if (title > 0 && States.ByAdjective(_text.Word(title - 1)) is { } state) person.State = state;
        for (var i = title; i >= 0 && i >= title - 3; i--)
            if (Nouns.Age(_text.Word(i)) is > 0 and var age) person.Age = age;
    }

    private void LearnNoun(Person person, int noun)
    {
        var word = _text.Word(noun);
        person.Offices.Add(Nouns.Lemma(word));
        if (NameWords.FindHead(word) is { } listed) person.Offices.Add(listed.Base);
        if (person.Gender == Gender.None && Nouns.Genders(word) is (Gender.Feminine or Gender.Masculine) and var gender) person.Gender = gender;
    }

    private static Gender OfFirstName(string canonical)
    {
        var first = canonical.AsSpan();
        if (first.IndexOf(' ') is var space and > 0) first = first[..space];
        else return Gender.None;
        if (NameWords.Find(first) is not { } word) return Gender.None;
        var (male, female) = (word.Is(NameWordKinds.MaleName), word.Is(NameWordKinds.FemaleName));
        return male == female ? Gender.None : male ? Gender.Masculine : Gender.Feminine;
    }

    private sealed class Person
    {
        public Gender Gender { get; set; }

        public int Age { get; set; }

        public string? State { get; set; }

        public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);
    }
}
