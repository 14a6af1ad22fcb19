using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Quellenlage.Reading.Archives;

namespace Quellenlage.Reading.Web;

/// <summary>What came of fetching an address: the bytes with the charset that the server names, or an error.</summary>
internal readonly record struct Fetched(byte[] Bytes, Given? Given, ReadError? Error);

/// <summary>
/// Fetches an address that the user named, and nothing else: once robots.txt allows it, within a time and a size, only anew where the
/// server says that it changed. What was fetched last is kept in a folder for that.
/// </summary>
/// <param name="cache">The folder; made where it does not exist. Null keeps nothing.</param>
internal sealed class WebFetch(string? cache, TimeSpan timeout, int maximalBytes)
{
    public const string Agent = "Quellenlage";
    private const int MaximalRobots = 500 << 10;
    private const int MaximalRedirects = 5;
    private const string Advice = "open it in a browser, save the page, and read the file";

    private static readonly HttpClient _client = Client(followsRedirects: false);
    private static readonly HttpClient _robotsClient = Client(followsRedirects: true);

    public static WebFetch Default { get; } = new(Folder(), TimeSpan.FromSeconds(30), ArticleReader.MaximalBytes);

    public static bool IsAddress(string path) =>
        (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(path, UriKind.Absolute, out _);

    public Fetched Fetch(string address)
    {
        using var stop = new CancellationTokenSource(timeout);
        try
        {
            return FetchAsync(new Uri(address), stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return Failed(address, $"did not answer within {timeout.TotalSeconds:0} seconds", "try again later");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or UriFormatException or InvalidOperationException)
        {
            return Failed(address, "cannot be fetched: " + e.Message.TrimEnd('.'), "check the address and the connection");
        }
    }

    private static HttpClient Client(bool followsRedirects) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = followsRedirects, MaxAutomaticRedirections = MaximalRedirects, AutomaticDecompression = DecompressionMethods.All, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    private static string? Folder()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length == 0 ? null : Path.Combine(local, "quellenlage", "fetched");
    }

    private async Task<Fetched> FetchAsync(Uri address, CancellationToken stop)
    {
        var (kept, tag) = Kept(address);
        var place = address;
        // Each place on the way is asked whether it may be fetched, as it may be another server's.
        for (var hops = 0; hops <= MaximalRedirects; hops++)
        {
            if (!await IsAllowed(place, stop).ConfigureAwait(false)) return Failed(address.OriginalString, "may not be fetched by programs (robots.txt)", Advice);
            using var request = Request(place);
            if (kept is not null && tag is { Length: > 0 }) AddCondition(request, tag);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if (Target(place, response) is not { } target) return await Take(address, place, response, kept, stop).ConfigureAwait(false);
            place = target;
        }

        return Failed(address.OriginalString, $"leads on to other addresses more than {MaximalRedirects} times", Advice);
    }

    /// <summary>Where the server sends on to; null where it answers itself.</summary>
    private static Uri? Target(Uri place, HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location && Uri.TryCreate(place, location, out var target) && IsAddress(target.AbsoluteUri) ? target : null;

    private async Task<Fetched> Take(Uri address, Uri place, HttpResponseMessage response, byte[]? kept, CancellationToken stop)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && kept is not null) return new Fetched(kept, new Given(place.OriginalString, null), null);
        if (!response.IsSuccessStatusCode) return Failed(address.OriginalString, $"was refused by the server ({(int)response.StatusCode})", Advice);
        if (await Body(response, maximalBytes, stop).ConfigureAwait(false) is not { } bytes) return Failed(address.OriginalString, $"is larger than {maximalBytes >> 20} MB", "leave it out");
        Keep(address, bytes, TagOf(response));
        return new Fetched(bytes, new Given(place.OriginalString, response.Content.Headers.ContentType?.CharSet), null);
    }

    private static async Task<bool> IsAllowed(Uri address, CancellationToken stop)
    {
        using var request = Request(new Uri(address, "/robots.txt"));
        using var response = await _robotsClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        // Without such a file everything is allowed; a server that fails allows nothing.
        if ((int)response.StatusCode is >= 500) return false;
        if (!response.IsSuccessStatusCode) return true;
        var bytes = await Body(response, MaximalRobots, stop).ConfigureAwait(false) ?? [];
        return RobotRules.Parse(Encoding.UTF8.GetString(bytes), Agent.ToLowerInvariant()).Allows(address.PathAndQuery);
    }

    private static HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        var version = typeof(WebFetch).Assembly.GetName().Version?.ToString(2) ?? "1.0";
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Agent, version));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("(reads a page or feed that its user named)"));
        return request;
    }

    private static async Task<byte[]?> Body(HttpResponseMessage response, int limit, CancellationToken stop)
    {
        using var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, stop).ConfigureAwait(false) is > 0 and var read)
        {
            if (all.Length + read > limit) return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static string TagOf(HttpResponseMessage response) =>
        response.Headers.ETag is { } tag ? tag.ToString() : response.Content.Headers.LastModified is { } day ? day.ToString("R") : "";

    private static void AddCondition(HttpRequestMessage request, string tag)
    {
        if (EntityTagHeaderValue.TryParse(tag, out var entity)) request.Headers.IfNoneMatch.Add(entity);
        else if (DateTimeOffset.TryParse(tag, System.Globalization.CultureInfo.InvariantCulture, out var day)) request.Headers.IfModifiedSince = day;
    }

    private string? FileOf(Uri address) => cache is null ? null : Path.Combine(cache, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri))));

    private (byte[]? Bytes, string? Tag) Kept(Uri address)
    {
        if (FileOf(address) is not { } file || !File.Exists(file) || !File.Exists(file + ".tag")) return default;
        try
        {
            return (File.ReadAllBytes(file), File.ReadAllText(file + ".tag"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private void Keep(Uri address, byte[] bytes, string tag)
    {
        if (FileOf(address) is not { } file || tag.Length == 0) return;
        try
        {
            Directory.CreateDirectory(cache!);
            File.WriteAllBytes(file, bytes);
            File.WriteAllText(file + ".tag", tag);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a kept copy the next run fetches it anew.
        }
    }

    private static Fetched Failed(string address, string problem, string advice) => new([], null, new ReadError(address, null, problem, advice));
}
