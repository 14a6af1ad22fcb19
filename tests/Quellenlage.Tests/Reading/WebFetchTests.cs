using System.Net;
using System.Net.Sockets;
using System.Text;
using Quellenlage.Reading;
using Quellenlage.Reading.Web;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class WebFetchTests
{
    private const string Feed = "<rss version=\"2.0\"><channel><title>Talbote</title><item><title>Damm gebrochen</title><description>Der Damm brach.</description></item></channel></rss>";

    /// <summary>A server on this machine that answers by path and notes what it was asked.</summary>
    private sealed class Server : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Server(Action<HttpListenerContext> answer)
        {
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            }

            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = Task.Run(async () =>
            {
                while (_listener.IsListening)
                {
                    HttpListenerContext context;
                    try
                    {
                        context = await _listener.GetContextAsync();
                    }
                    catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                    {
                        return;
                    }

                    lock (Requests) Requests.Add((context.Request.Url!.PathAndQuery, context.Request.UserAgent, context.Request.Headers["If-None-Match"]));
                    answer(context);
                }
            });
        }

        public string Address { get; }

        public List<(string Path, string? Agent, string? Condition)> Requests { get; } = [];

        public void Dispose() => _listener.Close();
    }

    private static void Send(HttpListenerContext context, int status, string body = "", string? tag = null)
    {
        context.Response.StatusCode = status;
        if (tag is not null) context.Response.Headers["ETag"] = tag;
        context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
    }

    private static ReadResult One(string address, string? cache = null, int seconds = 20, int limit = 1 << 20) =>
        Assert.Single(ArticleReader.ReadAddress(InputFile.OfAddress(address), new WebFetch(cache, TimeSpan.FromSeconds(seconds), limit)));

    [Fact]
    public void A_feed_is_fetched_under_our_name_and_only_anew_where_it_changed()
    {
        using var folder = new TemporaryFolder();
        using var server = new Server(static c =>
        {
            if (c.Request.Url!.AbsolutePath == "/robots.txt") Send(c, 404);
            else if (c.Request.Headers["If-None-Match"] == "\"eins\"") Send(c, 304);
            else Send(c, 200, Feed, "\"eins\"");
        });
        for (var i = 0; i < 2; i++) Assert.Equal("Damm gebrochen", One(server.Address + "/feed", folder.Path).Article?.Headline?.Name);
        Assert.All(server.Requests, static r => Assert.StartsWith("Quellenlage/", r.Agent, StringComparison.Ordinal));
        Assert.Equal("\"eins\"", server.Requests[^1].Condition);
    }

    [Fact]
    public void Where_the_server_gives_no_tag_the_day_of_the_last_change_is_asked_for()
    {
        const string day = "Wed, 17 May 2023 08:00:00 GMT";
        using var folder = new TemporaryFolder();
        var conditions = new List<string?>();
        using var server = new Server(c =>
        {
            if (c.Request.Url!.AbsolutePath == "/robots.txt")
            {
                Send(c, 404);
                return;
            }

            conditions.Add(c.Request.Headers["If-Modified-Since"]);
            c.Response.Headers["Last-Modified"] = day;
            Send(c, conditions[^1] == day ? 304 : 200, conditions[^1] == day ? "" : Feed);
        });
        for (var i = 0; i < 2; i++) Assert.Equal("Damm gebrochen", One(server.Address + "/feed", folder.Path).Article?.Headline?.Name);
        Assert.Equal([null, day], conditions);
    }

    [Fact]
    public void What_robots_txt_forbids_is_not_fetched()
    {
        using var server = new Server(static c => Send(c, 200, c.Request.Url!.AbsolutePath == "/robots.txt" ? "User-agent: *\nDisallow: /geheim" : Feed));
        Assert.Contains("robots.txt", One(server.Address + "/geheim/feed").Error?.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, static r => r.Path.StartsWith("/geheim", StringComparison.Ordinal));
        Assert.NotNull(One(server.Address + "/offen").Article);
    }

    [Fact]
    public void Where_a_server_sends_on_is_followed_as_far_as_it_is_allowed_and_ends()
    {
        using var server = new Server(static c =>
        {
            var target = c.Request.Url!.AbsolutePath switch { "/alt" => "/neu", "/kreis" => "/kreis", "/umweg" => "/geheim/feed", _ => null };
            if (target is not null) c.Response.RedirectLocation = target;
            if (target is not null) Send(c, 302);
            else Send(c, 200, c.Request.Url!.AbsolutePath == "/robots.txt" ? "User-agent: *\nDisallow: /geheim" : Feed);
        });
        Assert.Equal("Damm gebrochen", One(server.Address + "/alt").Article?.Headline?.Name);
        Assert.Contains("leads on", One(server.Address + "/kreis").Error?.Problem, StringComparison.Ordinal);
        Assert.Contains("robots.txt", One(server.Address + "/umweg").Error?.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, static r => r.Path.StartsWith("/geheim", StringComparison.Ordinal));
    }

    [Fact]
    public void Size_time_and_refusals_are_named()
    {
        using var server = new Server(static c =>
        {
            switch (c.Request.Url!.AbsolutePath)
            {
                case "/gross": Send(c, 200, new string('x', 100_000)); break;
                case "/fort": Send(c, 410); break;
                case "/stumm": break;
                default: Send(c, 404); break;
            }
        });
        Assert.Contains("larger", One(server.Address + "/gross", limit: 50_000).Error?.Problem, StringComparison.Ordinal);
        Assert.Contains("410", One(server.Address + "/fort").Error?.Problem, StringComparison.Ordinal);
        Assert.Contains("did not answer", One(server.Address + "/stumm", seconds: 2).Error?.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Quellenlage\nAllow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: andere\nDisallow: /", "/a", true)]
    [InlineData("", "/a", true)]
    public void The_longest_rule_for_our_name_decides(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotRules.Parse(robots, "quellenlage").Allows(path));
}
