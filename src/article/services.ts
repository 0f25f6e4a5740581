// Services whose posts and videos pages embed, known by the markup and the addresses that they publish for embedding.

/** How a service calls the quote that its script would turn into a post. */
export const POST_CLASS =
  /(?:^|\s)(?:twitter-(?:tweet|video)|bluesky-embed|mastodon-embed|text-post-media|instagram-media|reddit-(?:embed-bq|card)|tiktok-embed|fb-xfbml-parse-ignore|imgur-embed-pub|tumblr-post|pinterest-embed|threads-embed|truthsocial-embed|gab-embed)(?:\s|$)/;

/** Frames of these show a post; what they show cannot be read, the name of the service can. */
const POST_HOSTS: Readonly<Record<string, string>> = {
  'platform.twitter.com': 'X',
  'platform.x.com': 'X',
  'embed.bsky.app': 'Bluesky',
  'www.instagram.com': 'Instagram',
  'www.threads.net': 'Threads',
  'www.threads.com': 'Threads',
  'embed.reddit.com': 'Reddit',
  'www.redditmedia.com': 'Reddit',
  'www.facebook.com': 'Facebook',
  'www.linkedin.com': 'LinkedIn',
  'embed.tumblr.com': 'Tumblr',
};

export function postServiceOf(url: URL): string | undefined {
  return POST_HOSTS[url.hostname];
}

export interface Video {
  /** What `VIDEO_MARK` says: a service's name in small letters, or `file`. */
  readonly service: string;
  /** Where it is to be watched. */
  readonly address: string;
  /** A still picture, where its address follows from the video's. */
  readonly poster?: string | undefined;
}

interface VideoService {
  readonly service: string;
  readonly host: RegExp;
  /** On path and query; its first group is the video. */
  readonly path: RegExp;
  readonly watch: (video: string, url: URL) => string;
  readonly poster?: (video: string) => string;
}

const SERVICES: readonly VideoService[] = [
  {
    service: 'youtube',
    host: /^(?:(?:www|m|music)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    path: /^\/(?:(?:embed|shorts|live|v|e)\/(?!videoseries|live_stream)|watch\?(?:.*&)?v=|(?=[\w-]{11}(?:$|[?#])))([\w-]{11})/,
    watch: (video) => `https://www.youtube.com/watch?v=${video}`,
    poster: (video) => `https://i.ytimg.com/vi/${video}/hqdefault.jpg`,
  },
  {
    service: 'vimeo',
    host: /^(?:www\.|player\.)?vimeo\.com$/,
    path: /^\/(?:video\/)?(\d{4,12})/,
    watch: (video) => `https://vimeo.com/${video}`,
  },
  {
    service: 'dailymotion',
    host: /^(?:www\.|geo\.)?dailymotion\.com$/,
    path: /^\/(?:embed\/video\/|video\/|player(?:\/\w+)?\.html\?(?:.*&)?video=)(\w{5,20})/,
    watch: (video) => `https://www.dailymotion.com/video/${video}`,
    poster: (video) => `https://www.dailymotion.com/thumbnail/video/${video}`,
  },
  {
    service: 'peertube',
    host: /./,
    path: /^\/videos\/embed\/([\w-]{8,40})/,
    watch: (video, url) => `${url.origin}/w/${video}`,
  },
  {
    service: 'twitch',
    host: /^(?:player|clips)\.twitch\.tv$/,
    path: /^\/(?:embed)?\?(?:.*&)?(?:video=v?|clip=)([\w-]{5,80})/,
    watch: (video) =>
      /^\d+$/.test(video) ? `https://www.twitch.tv/videos/${video}` : `https://clips.twitch.tv/${video}`,
  },
  {
    service: 'tiktok',
    host: /^www\.tiktok\.com$/,
    path: /^\/(?:embed(?:\/v2)?|player\/v1)\/(\d{10,25})/,
    watch: (video) => `https://www.tiktok.com/@/video/${video}`,
  },
  {
    service: 'facebook',
    host: /^www\.facebook\.com$/,
    path: /^\/plugins\/video\.php\?(?:.*&)?href=([^&]+)/,
    watch: (video) => decoded(video),
  },
  {
    service: 'streamable',
    host: /^streamable\.com$/,
    path: /^\/[eo]\/(\w{3,12})/,
    watch: (video) => `https://streamable.com/${video}`,
  },
  {
    service: 'loom',
    host: /^www\.loom\.com$/,
    path: /^\/embed\/(\w{20,40})/,
    watch: (video) => `https://www.loom.com/share/${video}`,
  },
];

/** A film, or a frame of a player that no list knows but that says so in its address. */
const FILM = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const PLAYER = /^\/(?:.*\/)?(?:videos?|player|embed-?player|video-?player)(?:\/|\.html?$|\.php$|$)/i;

/** The video that an address plays. */
export function videoAt(url: URL): Video | undefined {
  const path = `${url.pathname}${url.search}`;
  for (const { service, host, path: pattern, watch, poster } of SERVICES) {
    const [, video] = host.test(url.hostname) ? (pattern.exec(path) ?? []) : [];
    if (video) return { service, address: watch(video, url), poster: poster?.(video) };
  }
  if (FILM.test(url.pathname)) return { service: 'file', address: url.href };
  return PLAYER.test(url.pathname) ? { service: 'player', address: url.href } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
