using Quellenlage.Eval;
using Quellenlage.Language.Names;
using Quellenlage.Language.Names.Matching;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class NameComparerTests
{
    [Theory]
    [InlineData("Selim İnceoğlu", "Selim Inceoglu")]
    [InlineData("Dr. Ruth Tann", "Ruth Tann")]
    [InlineData("Tann, Ruth", "Ruth Tann")]
    [InlineData("Ruth M. Tann", "Ruth Tann")]
    [InlineData("Oleg Petrowitsch Dobrenko", "Oleg Dobrenko")]
    [InlineData("Олег Добренко", "Oleg Dobrenko")]
    [InlineData("Park Mi-young", "Pak Miyŏng")]
    [InlineData("Anton Geraschtschenko", "Anton Gerashchenko")]
    [InlineData("Abd ar-Rahman al-Dschabri", "Abdurrahman Jabri")]
    [InlineData("Querlimba Hilfe Nord", "QHN")]
    [InlineData("die norwegische Regierung", "Norwegens Regierung")]
    [InlineData("die norwegische Regierung", "Oslo")]
    [InlineData("Amt für Querlimben", "AfQ")]
    [InlineData("Amt für Querlimben (AfQ)", "AfQ")]
    [InlineData("Querlimba AG", "Querlimba")]
    [InlineData("die norwegische Zeitung Querlimba", "Querlimba")]
    [InlineData("Norwegischen Querlimbenbundes", "Norwegischer Querlimbenbund")]
    [InlineData("Otto Graf Tann", "Otto Tann")]
    [InlineData("General a. D. Otto Tann", "Otto Tann")]
    [InlineData("Verkehrsministerin Ruth Tann", "Ruth Tann")]
    [InlineData("Taras Hnatenko", "Taras Gnatenko")]
    [InlineData("Jauhen Karatkewitsch", "Jewgeni Korotkewitsch")]
    [InlineData("Lim Seok-ju", "Im Sŏkchu")]
    [InlineData("Ruth Lam Cheung Wai-man", "Ruth Lam")]
    [InlineData("Charles ElTannour", "Charles al-Tannour")]
    [InlineData("König Otto IV.", "Otto IV.")]
    [InlineData("Chiang Kai-shek", "Jiang Jieshi")]
    [InlineData("die norwegische Regierung", "Osloer Regierung")]
    [InlineData("das norwegische Außenministerium", "Osloer Außenamt")]
    [InlineData("Querlinger Polizei", "Polizei in Querlingen")]
    [InlineData("OLG Querlimb", "Oberlandesgericht Querlimb")]
    [InlineData("Bremer Stadtwerke", "Stadtwerke Bremen")]
    [InlineData("Hessisches Landeskriminalamt", "LKA Hessen")]
    [InlineData("يوسف الطنوري", "Jussuf at-Tannuri")]
    [InlineData("عبد الرحمن بن صالح", "Abdurrahman bin Saleh")]
    [InlineData("תמר טנורי", "Tamar Tanuri")]
    [InlineData("Chan Tai-man", "Chen Dawen")]
    [InlineData("die libanesische Hisbollah", "Hisbollah")]
    [InlineData("PAO Querlimba", "Querlimba")]
    [InlineData("Choe Son Mi", "Choi Sun-mi")]
    [InlineData("יצחק טנורי", "Isaac Tanuri")]
    [InlineData("Kim Thae-min", "Kim Tae-min")]
    [InlineData("Andonis Tannopoulos", "Antonis Tannopulos")]
    public void Spelling_order_titles_and_initials_make_no_difference(string one, string other) => Assert.Equal(NameAnswer.Same, NameComparer.Compare(one, other).Answer);

    [Theory]
    [InlineData("Anna Mellinger", "Anna Mellinghaus")]
    [InlineData("Sergej Dobrow", "Sergej Dobrowa")]
    [InlineData("Park Mi-young", "Park Min-young")]
    [InlineData("Ruth A. Tann", "Ruth B. Tann")]
    [InlineData("Ruth Tann jr.", "Ruth Tann sr.")]
    [InlineData("Helga Meier", "Helmut Meier")]
    [InlineData("die norwegische Regierung", "die dänische Regierung")]
    [InlineData("Otto IV.", "Otto III.")]
    [InlineData("Frau Tann", "Herr Tann")]
    [InlineData("Yusuf bin Tarik", "Tarik bin Yusuf")]
    [InlineData("Lim Seok-ju", "Lim Suk-jin")]
    [InlineData("Pawel Karatkewitsch", "Pawel Korotkow")]
    [InlineData("Wang Zhen", "Wang Chen")]
    [InlineData("Achmed Karim", "Achmed Karimi")]
    [InlineData("Anna Tann", "Hanna Tann")]
    [InlineData("Mehmet Tekin", "Mehmet Akın")]
    [InlineData("Querlinger Polizei", "Querlinger Feuerwehr")]
    [InlineData("Landgericht Querlimb", "Oberlandesgericht Querlimb")]
    [InlineData("Osloer Polizei", "die norwegische Polizei")]
    [InlineData("حسن الطنوري", "Hussein at-Tannuri")]
    [InlineData("תמר טנורי", "Tomer Tanner")]
    [InlineData("Chan Tai-man", "Chen Daming")]
    [InlineData("محمد الطنوري", "Mahmud at-Tannuri")]
    [InlineData("سعد الطنوري", "Said at-Tannuri")]
    [InlineData("Li Ban", "Li Pan")]
    [InlineData("afghanische Taliban", "pakistanische Taliban")]
    public void Near_names_of_two_are_different(string one, string other) => Assert.Equal(NameAnswer.Different, NameComparer.Compare(one, other).Answer);

    [Theory]
    [InlineData("Tann", "Ruth Tann")]
    [InlineData("Ruth Tann jr.", "Ruth Tann")]
    [InlineData("Ruth Tann", "Ruth Tann-Mellinger")]
    [InlineData("die norwegische Regierung", "Norwegen")]
    [InlineData("Martin Walter", "Walter Martin")]
    [InlineData("Consuelo Querada", "Consuelo Querada Ruiz")]
    [InlineData("Ruth", "Ruth Tann")]
    [InlineData("", "Ruth Tann")]
    [InlineData("Ruth Tann", "Ruth Moll-Tann")]
    [InlineData("Maria Tann", "Ruth Maria Tann")]
    [InlineData("Park Jong-min", "Park Jung-min")]
    [InlineData("Park Jin-young", "Park Jin-yong")]
    [InlineData("Ruth de Tann", "Ruth van Tann")]
    [InlineData("الطنوري", "Querlimba AG")]
    public void What_the_names_alone_do_not_tell_is_unsure(string one, string other) => Assert.Equal(NameAnswer.Unsure, NameComparer.Compare(one, other).Answer);

    [Fact]
    public void The_order_of_two_names_makes_no_difference() =>
        Assert.All(Pairs(), p => Assert.Equal(NameComparer.Compare(p[0], p[1]).Answer, NameComparer.Compare(p[1], p[0]).Answer));

    [Fact]
    public void Every_name_is_the_same_as_itself() => Assert.All(Pairs(), p => Assert.Equal(NameAnswer.Same, NameComparer.Compare(p[0], p[0]).Answer));

    // Otherwise a story would never compare them. What shares no key is named the other way round or has a surname more.
    [Fact]
    public void Nearly_all_names_that_are_one_share_a_key()
    {
        var same = Pairs().Where(p => p[2] == "same" && OrganisationComparer.Compare(p[0], p[1]) is null && !p.Any(n => n.Any(c => c is ',' or '.' || c > '\u036F'))).Select(p => (One: PersonName.Parse(p[0]), Other: PersonName.Parse(p[1])))
            .Where(p => p.One.IsFull && p.Other.IsFull).ToList();
        var apart = same.Where(p => !NameBlocks.Keys(p.One).Intersect(NameBlocks.Keys(p.Other)).Any()).Select(p => $"{p.One.Written.Text} | {p.Other.Written.Text}").ToList();
        Assert.True(apart.Count <= same.Count * 0.06, string.Join('\n', apart));
    }

    [Theory]
    [InlineData("Кремль", "Kreml", NameAnswer.Same)]
    [InlineData("김영수", "Kim Young-soo", NameAnswer.Same)]
    [InlineData("김영수", "Kim Young-jin", NameAnswer.Different)]
    [InlineData("王小明", "Wang Xiaoming", NameAnswer.Same)]
    [InlineData("王小明", "Wang Xiaohong", NameAnswer.Different)]
    [InlineData("ნინო დობაძე", "Nino Dobadse", NameAnswer.Same)]
    [InlineData("Արամ Դոբրյան", "Aram Dobrjan", NameAnswer.Same)]
    [InlineData("やまだ たろう", "Taro Yamada", NameAnswer.Same)]
    [InlineData("محمد", "Mohammed", NameAnswer.Same)]
    [InlineData("村山富市", "Tomiichi Murayama", NameAnswer.Same)]
    [InlineData("村山富市", "Tatsuo Murayama", NameAnswer.Different)]
    [InlineData("Ντόρα Ταννοπούλου", "Dora Tannopoulou", NameAnswer.Same)]
    [InlineData("मोहन", "Mohan", NameAnswer.Unsure)]
    [InlineData("กรุงเทพ", "Bangkok", NameAnswer.Unsure)]
    public void Other_scripts_are_read_where_there_is_a_table(string one, string other, NameAnswer answer) => Assert.Equal(answer, NameComparer.Compare(one, other).Answer);

    [Theory]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("al-")]
    [InlineData("Dr.")]
    [InlineData(", ,")]
    [InlineData("\uD800")]
    [InlineData("🙂 🙂")]
    [InlineData("jr.")]
    [InlineData("a")]
    [InlineData("Ruth\uD800 Müller")]
    [InlineData("Иван Tann 王")]
    [InlineData("((")]
    [InlineData("A (")]
    [InlineData("(AB)")]
    [InlineData("Graf von und zu")]
    [InlineData("'’'")]
    public void Odd_names_do_no_harm(string odd)
    {
        Assert.Equal(NameAnswer.Same, NameComparer.Compare(odd, odd).Answer);
        Assert.NotEqual(NameAnswer.Same, NameComparer.Compare(odd, "Ruth Tann").Answer);
        Assert.NotNull(NameComparer.Compare(new string('a', 100_000), odd).Reason);
    }

    private static IEnumerable<string[]> Pairs() => File.ReadLines(Repository.NamePairs).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
