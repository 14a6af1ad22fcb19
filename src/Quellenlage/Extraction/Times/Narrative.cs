using Quellenlage.Reading;

namespace Quellenlage.Extraction.Times;

/// <summary>Which way an underspecified time points, as far as its clause tells.</summary>
internal enum Outlook : byte
{
    Unknown,
    Past,
    Present,
    Future,
}

/// <summary>
/// What times are reckoned from while an article is read from start to end: the day of publication, and the last dates that the text
/// itself has named. One for each article; not thread-safe.
/// </summary>
internal sealed class Narrative
{
    // How many sentences a date that the text has named goes on to hold for what follows without one.
    private const int DayReach = 4;
    private const int YearReach = 8;

    // One day of a distant year makes a text that tells of that year; a month or year only when another goes before it.
    private const int Telling = 2;

    // An uncertain publication date still tells the week or year when it is known this closely.
    private const int WeekDays = 7;
    private const int SeasonDays = 120;
    private const int RecentDays = 31;

    // "1939/40": a pair of years that lie further apart is no pair.
    private const int LongestPair = 30;

    // Dates outside these years are mistakes of the input; nothing is reckoned from them.
    public const int FirstYear = 1000;
    public const int LastYear = 9000;

    private DateOnly? _day;
    private int _daySentence = int.MinValue / 2;
    private DateOnly? _lookedBackTo;
    private int _lookedBackIn = int.MinValue / 2;
    private int? _year;
    private int _yearWeight;
    private int _yearSentence = int.MinValue / 2;
    private int _yearBefore;
    private int _yearToken;
    private int _tokenSentence = -1;

    public Narrative(PublicationDate published)
    {
        if (published is not { Best: { } best, Earliest: { } earliest, Latest: { } latest }) return;
        if (earliest.Year < FirstYear || latest.Year > LastYear) return;
        var days = latest.DayNumber - earliest.DayNumber + 1;
        if (days <= WeekDays) Today = best;
        if (days <= SeasonDays) About = best;
    }

    /// <summary>The day of publication, where it is known to the week; null otherwise.</summary>
    public DateOnly? Today { get; }

    /// <summary>A day near publication, where it is known to the season; null otherwise.</summary>
    public DateOnly? About { get; }

    /// <summary>Number of the sentence being read.</summary>
    public int Sentence { get; set; }

    /// <summary>Where the clause being read looks.</summary>
    public Outlook Outlook { get; set; }

    /// <summary>The last day named in this or the sentences just before; null where there is none.</summary>
    public DateOnly? Day => _lookedBackIn == Sentence ? _lookedBackTo : Sentence - _daySentence <= DayReach ? _day : null;

    /// <summary>The last day named in this sentence or the one before, for times of the clock; null where there is none.</summary>
    public DateOnly? DayOfClock => Sentence - _daySentence <= 1 ? _day : null;

    /// <summary>
    /// The day whose part "am Abend" names: the one named just before unless the tense points to the other side of publication; else that
    /// of publication where the tense places the clause near it, or any named a while before; null where nothing tells.
    /// </summary>
    public DateOnly? DayOfPart
    {
        get
        {
            if (Today is not { } today) return Day;
            if (Day is { } named && (Sentence - _daySentence <= 1 || Math.Abs(named.DayNumber - today.DayNumber) > WeekDays) && !IsBeyond(named, today)) return named;
            return Outlook is Outlook.Past or Outlook.Future && DistantYear is null ? today : Day;
        }
    }

    /// <summary>The day of a programme's times: the one named just before, else that of publication.</summary>
    public DateOnly? DayOfProgramme => DayOfClock ?? Today;

    /// <summary>The full year for the last two digits of one, where the token before the mark before them is a year; null otherwise.</summary>
    public int? YearAfter(int twoDigits, int token)
    {
        if (_yearToken != token - 1 || _tokenSentence != Sentence) return null;
        var year = (_yearBefore / 100 * 100) + twoDigits;
        if (year <= _yearBefore) year += 100;
        return year - _yearBefore <= LongestPair ? year : null;
    }

    /// <summary>The year of which the text has been telling, where it is far from publication; null where it tells of its own days.</summary>
    public int? DistantYear => _yearWeight >= Telling && Sentence - _yearSentence <= YearReach && IsDistant(_year!.Value) ? _year : null;

    private bool IsDistant(int year) => About is not { } about || Math.Abs(about.Year - year) > 1;

    private bool IsBeyond(DateOnly day, DateOnly today) => Outlook switch { Outlook.Past => day > today, Outlook.Future => day < today, _ => false };

    private bool IsNow(TimexRange range) => About is { } about && Math.Abs(range.Latest.DayNumber - about.DayNumber) <= WeekDays;

    /// <summary>Keeps the year of an expression for the two digits that may follow it ("1939/40").</summary>
    /// <param name="endToken">The number in its sentence of the token behind the expression.</param>
    public void NamedYear(int year, int endToken) => (_yearBefore, _yearToken, _tokenSentence) = (year, endToken, Sentence);

    /// <summary>True for a day in the weeks before publication, of which news tell beside what is new.</summary>
    public bool IsRecent(DateOnly day) => Today is { } today && day <= today && today.DayNumber - day.DayNumber <= RecentDays;

    /// <summary>A day of which the text tells in one sentence only, before it goes on where it was.</summary>
    public void LookedBackTo(DateOnly day) => (_lookedBackTo, _lookedBackIn) = (day, Sentence);

    public void Named(TimexRange range)
    {
        var days = range.Latest.DayNumber - range.Earliest.DayNumber;
        if (days == 0)
        {
            _day = range.Earliest;
            _daySentence = Sentence;
        }

        if (days > 366) return;
        // The days on which something was said do not end the telling of a year that lies back.
        if (DistantYear is not null && IsNow(range)) return;
        var weight = days == 0 ? Telling : 1;
        var goesOn = Sentence - _yearSentence <= YearReach && IsDistant(range.Earliest.Year) && _year is { } before && IsDistant(before);
        _yearWeight = goesOn ? _yearWeight + weight : weight;
        _year = range.Earliest.Year;
        _yearSentence = Sentence;
    }
}
