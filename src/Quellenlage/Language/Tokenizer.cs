using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Reading;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Language;

/// <summary>
/// Divides content zones into tokens. Whether a full stop belongs to a number or word (16. Oktober, Dr., initials) is decided here,
/// so that every stop that remains a token of its own may end a sentence.
/// </summary>
public static class Tokenizer
{
    private const int LongestAbbreviation = 12;
    private const int LongestFollower = 24;
    private static readonly WordList _abbreviations = WordList.Load("language/abbreviations");
    private static readonly WordList _ordinalFollowers = WordList.Load("language/ordinal-followers");
    private static readonly WordList _ordinalLeaders = WordList.Load("language/ordinal-leaders");
    private static readonly WordList _sentenceStarters = WordList.Load("language/sentence-starters");

    /// <summary>Tokens of all content zones, in order; none crosses the border of a zone. Never throws; time is linear in the text.</summary>
    public static ImmutableArray<Token> Tokenize(SourceText text, ImmutableArray<Zone> zones)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 4);
        foreach (var zone in zones)
        {
            if (!zone.IsContent) continue;
            var scanner = new Scanner(text.Value, zone.Span.Start, zone.Span.End);
            while (scanner.Next(out var token)) tokens.Add(token);
        }

        return tokens.DrainToImmutable();
    }

    private ref struct Scanner(string text, int start, int end)
    {
        private readonly int _start = start;
        private int _at = start;
        private TextSpan _previousWord;
        private bool _afterOrdinal;

        public bool Next(out Token token)
        {
            while (_at < end && char.IsWhiteSpace(text[_at])) _at++;
            if (_at >= end)
            {
                token = default;
                return false;
            }

            var from = _at;
            var kind = Scan();
            token = new Token(new TextSpan(from, _at), kind);
            _previousWord = kind == TokenKind.Word ? token.Span : default;
            _afterOrdinal = kind == TokenKind.Number && text[_at - 1] == '.';
            return true;
        }

        private TokenKind Scan()
        {
            var c = text[_at];
            if (char.IsAsciiDigit(c)) return ScanNumber();
            if (IsWordCharacter(_at)) return ScanWord();
            if (c is '@' or '#' && _at + 1 < end && char.IsLetterOrDigit(text[_at + 1])) return ScanHandle();
            if (EmoticonEnd() is > 0 and var face)
            {
                _at = face;
                return TokenKind.Symbol;
            }

            if (IsClitic())
            {
                _at += 2;
                return TokenKind.Word;
            }

            if (QuotationMarks.IsMark(c) || QuotationMarks.IsDoubled(text, _at, end))
            {
                _at += QuotationMarks.IsDoubled(text, _at, end) ? 2 : 1;
                return TokenKind.Quote;
            }

            if (c is '.' or '-')
            {
                while (_at < end && text[_at] == c) _at++;
                return TokenKind.Punctuation;
            }

            _at += char.IsHighSurrogate(c) && _at + 1 < end && char.IsLowSurrogate(text[_at + 1]) ? 2 : 1;
            return IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol;
        }

        // :) ;-) between white space; 0 where there is none.
        private readonly int EmoticonEnd()
        {
            if (text[_at] is not (':' or ';') || (_at > _start && !char.IsWhiteSpace(text[_at - 1]))) return 0;
            var mouth = _at + 1 < end && text[_at + 1] == '-' ? _at + 2 : _at + 1;
            return mouth < end && text[mouth] is ')' or '(' && (mouth + 1 == end || char.IsWhiteSpace(text[mouth + 1])) ? mouth + 1 : 0;
        }

        // "Wie geht 's": one small letter that is left of a word, after a space.
        private readonly bool IsClitic() =>
            text[_at] is '\'' or '’' && _at > _start && char.IsWhiteSpace(text[_at - 1]) && _at + 1 < end && char.IsLower(text[_at + 1])
            && (_at + 2 >= end || !(IsWordCharacter(_at + 2) || QuotationMarks.IsMark(text[_at + 2])));

        private TokenKind ScanNumber()
        {
            var from = _at;
            SkipDigits();
            SkipGroupsAfterSpaces(from);
            while (_at + 1 < end && text[_at] is '.' or ',' or ':' && char.IsAsciiDigit(text[_at + 1]))
            {
                _at++;
                SkipDigits();
            }

            // 52-Jährige, 1990er, 3G: a word that begins with digits.
            if (_at < end && (char.IsLetter(text[_at]) || (IsHyphen(text[_at]) && _at + 1 < end && char.IsLetter(text[_at + 1]))))
                return ScanWordFrom(from);
            if (_at < end && text[_at] == '.' && IsOrdinal(from)) _at++;
            return TokenKind.Number;
        }

        private void SkipDigits()
        {
            while (_at < end && char.IsAsciiDigit(text[_at])) _at++;
        }

        // 10 000 with a plain, narrow or non-breaking space.
        private void SkipGroupsAfterSpaces(int from)
        {
            if (_at - from > 3) return;
            while (_at + 3 < end && text[_at] is ' ' or '\u00A0' or '\u2009' or '\u202F'
                && char.IsAsciiDigit(text[_at + 1]) && char.IsAsciiDigit(text[_at + 2]) && char.IsAsciiDigit(text[_at + 3])
                && (_at + 4 >= end || !char.IsAsciiDigit(text[_at + 4])))
                _at += 4;
        }

        // A stop after a number of at most three digits is an ordinal's when what follows goes on with the sentence.
        private readonly bool IsOrdinal(int from)
        {
            var next = _at + 1;
            if (next < end && text[next] == '.') return false;
            while (next < end && text[next] is ' ' or '\u00A0' or '\u202F') next++;
            if (next >= end || next - _at - 1 > 2) return false;
            if (_at - from > 3) return IsYear(next) && IsDayAndMonth(from);
            if (char.IsAsciiDigit(text[next])) return next == _at + 1 || IsDayBeforeMonth(next) || (_afterOrdinal && IsYear(next));
            // A sentence does not end before a comma.
            if (text[next] == ',' && next == _at + 1) return true;
            if (!char.IsLetter(text[next])) return text[next] is '/' or '–' or '-' && next == _at + 1 && next + 1 < end && char.IsAsciiDigit(text[next + 1]);
            if (char.IsLower(text[next])) return true;
            var word = WordAt(next);
            if (IsOrdinalFollower(word)) return true;
            return !_previousWord.IsEmpty && _ordinalLeaders.Contains(text.AsSpan(_previousWord.Start, _previousWord.Length)) && !_sentenceStarters.Contains(word);
        }

        // 3. 10. 2024: the next number is a month with a stop of its own.
        private readonly bool IsDayBeforeMonth(int next)
        {
            var i = next;
            while (i < end && char.IsAsciiDigit(text[i])) i++;
            return i - next <= 2 && i < end && text[i] == '.';
        }

        // 16.10. before a year.
        private readonly bool IsDayAndMonth(int from)
        {
            var digits = text.AsSpan(from, _at - from);
            var stop = digits.IndexOf('.');
            return stop is 1 or 2 && digits[(stop + 1)..] is { Length: 1 or 2 } month && !month.Contains('.');
        }

        // 3. 10. 2024: what follows the month is the year.
        private readonly bool IsYear(int next)
        {
            var i = next;
            while (i < end && char.IsAsciiDigit(text[i])) i++;
            return i - next == 4;
        }

        // In a line of capitals a word shows neither by its first letter nor by its spelling what it is.
        private static bool IsOrdinalFollower(ReadOnlySpan<char> word)
        {
            if (_ordinalFollowers.Contains(word)) return true;
            if (word.Length is < 2 or > LongestFollower || word.ContainsAnyInRange('a', 'z')) return false;
            Span<char> plain = stackalloc char[LongestFollower];
            plain = plain[..word.ToLowerInvariant(plain)];
            if (_ordinalFollowers.Contains(plain)) return true;
            plain[0] = word[0];
            return _ordinalFollowers.Contains(plain);
        }

        private TokenKind ScanWord() => ScanWordFrom(_at);

        private TokenKind ScanWordFrom(int from)
        {
            if (StartsAddress(from)) return ScanAddress();
            var letters = SkipWordCharacters(from);
            while (_at + 1 < end && JoinsWord(_at))
            {
                _at++;
                letters += SkipWordCharacters(_at);
            }

            if (_at < end && text[_at] == '.' && EndsInOwnStop(from)) _at = AbbreviationEnd(from);
            else if (_at + 2 < end && text[_at] == '.' && char.IsAsciiLetterLower(text[_at + 1]) && IsHost(from)) return ScanAddress();
            else if (_at < end && IsHyphen(text[_at]) && HangsOver()) _at++;
            return letters > 0 ? TokenKind.Word : TokenKind.Number;
        }

        private int SkipWordCharacters(int from)
        {
            _at = from;
            var letters = 0;
            while (_at < end && IsWordCharacter(_at))
            {
                if (!char.IsAsciiDigit(text[_at])) letters++;
                _at++;
            }

            return letters;
        }

        private readonly bool IsWordCharacter(int i)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c)) return true;
            if (c < 128) return false;
            if (char.IsLetterOrDigit(c)) return true;
            return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || c is '\u00AD' or '\u200D' or '\u200C';
        }

        // Hyphen, apostrophe, ampersand and the signs of inclusive spelling, between word characters.
        private readonly bool JoinsWord(int i)
        {
            if (!IsWordCharacter(i + 1)) return false;
            var c = text[i];
            if (IsHyphen(c) || c is '&') return true;
            if (c is '\'' or '’') return char.IsLetter(text[i + 1]);
            return c is '*' or ':' or '_' && text.AsSpan(i + 1, Math.Min(2, end - i - 1)).SequenceEqual("in") && i > 0 && char.IsLower(text[i - 1]);
        }

        // "Nord- und Südkorea": the hyphen stands for what the second word completes.
        private readonly bool HangsOver() =>
            text[_at] == '-' && _at + 2 < end && text[_at + 1] is ' ' or '\u00A0' && char.IsLower(text[_at + 2]) && _at > _start && char.IsLetter(text[_at - 1]);

        private readonly bool EndsInOwnStop(int from)
        {
            var length = _at - from;
            if (length > LongestAbbreviation) return false;
            if (_abbreviations.Contains(text.AsSpan(from, length + 1))) return true;
            if (length == 1 && char.IsLetter(text[from])) return IsInitial(from);
            return _at + 2 < end && length <= 2 && char.IsLetter(text[_at + 1]) && text[_at + 2] == '.';
        }

        // "George W. Bush", "J. Meier"; a single letter before a sentence starter ends its sentence ("Plan B. Der ...").
        private readonly bool IsInitial(int from)
        {
            var next = _at + 1;
            if (next < end && char.IsLetter(text[next])) return next + 1 < end && text[next + 1] == '.';
            while (next < end && text[next] is ' ' or '\u00A0') next++;
            if (next >= end || next == _at + 1) return false;
            if (!char.IsUpper(text[from])) return text[next] != '\n' && char.IsLetter(text[next]);
            return char.IsUpper(text[next]) && !_sentenceStarters.Contains(WordAt(next));
        }

        // u.v.m., d.h.: short parts with a stop each, without spaces.
        private readonly int AbbreviationEnd(int from)
        {
            var i = _at + 1;
            while (i + 1 < end && i - from < LongestAbbreviation && char.IsLetter(text[i]))
            {
                var j = i;
                while (j < end && j - i < 4 && char.IsLetter(text[j])) j++;
                if (j >= end || text[j] != '.' || j - i > 3) break;
                i = j + 1;
            }

            return i;
        }

        private readonly bool StartsAddress(int from)
        {
            var rest = text.AsSpan(from, end - from);
            return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        }

        // zeit.de, t-online.de: a lower-case ending of two to six letters after the stop, then no further letter.
        private readonly bool IsHost(int from)
        {
            var i = _at + 1;
            while (i < end && char.IsAsciiLetterLower(text[i])) i++;
            var length = i - _at - 1;
            return length is >= 2 and <= 6 && (i >= end || !char.IsLetterOrDigit(text[i])) && !ContainsNonAscii(from, _at);
        }

        private readonly bool ContainsNonAscii(int from, int to) => text.AsSpan(from, to - from).ContainsAnyExceptInRange('\0', '\u007F');

        private TokenKind ScanAddress()
        {
            while (_at < end && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('<' or '>' or '"' or '„' or '“' or '”' or '»' or '«' or ')' or ']')) _at++;
            while (text[_at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'') _at--;
            return TokenKind.Url;
        }

        private TokenKind ScanHandle()
        {
            _at++;
            while (_at < end && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_')) _at++;
            return TokenKind.Url;
        }

        private readonly ReadOnlySpan<char> WordAt(int from)
        {
            var i = from;
            while (i < end && IsWordCharacter(i)) i++;
            return text.AsSpan(from, i - from);
        }

        private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

        private static bool IsPunctuation(char c) => c switch
        {
            ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '-' or '–' or '—' or '/' or '…' or '‒' or '―' or '•' or '·' => true,
            _ => char.IsPunctuation(c) && c is not ('%' or '&' or '*' or '@' or '#' or '§'),
        };
    }

    /// <summary>True for a word whose own full stop may end the sentence as well ("usw.", "Mio.").</summary>
    internal static bool MayEndSentence(ReadOnlySpan<char> word) => _abbreviations.TryGet(word, out var entry) && entry[1] == "end";

    /// <summary>True for a capitalised word that shows that a new sentence has begun.</summary>
    internal static bool StartsSentence(ReadOnlySpan<char> word) => _sentenceStarters.Contains(word);
}
