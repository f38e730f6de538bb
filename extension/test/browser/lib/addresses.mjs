// Which page stands at which address. The addresses and the markup that surrounds the editors follow what is known of the
// real sites (the adapters under `extension/sites` say from where); the people and the words are invented.

const shell = ({ lang = 'en', title, site, script, body, head = '' }) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}<link rel="stylesheet" href="/practice.css">
<link rel="stylesheet" href="/${script ?? 'none'}.css"></head>
<body><header class="site">${site}</header>${body}${script ? `<script src="/${script}.js"></script>` : ''}</body></html>`;

const box = (label, placeholder) => `<div class="stack"><div id="editor" contenteditable="true" role="textbox" aria-label="${label}"
 aria-placeholder="${placeholder}" spellcheck="false" tabindex="0"></div><div class="placeholder">${placeholder}</div></div>`;

const facebook = (rest) => shell({ site: 'facebook <small>practice copy</small>', ...rest });
const post = `<article role="article" aria-label="Comment by Ottoline Fairweather"><strong>Ottoline Fairweather</strong><small>Yesterday</small>
 <p>Does anybody else get a stiff neck from gardening?</p></article>`;

export const editors = [
  { name: 'Facebook post (Lexical)', host: 'www.facebook.com', path: '/', box: '#editor', surface: 'post' },
  { name: 'Facebook comment (Lexical)', host: 'www.facebook.com', path: '/ottoline.fairweather/posts/77', box: '#editor', surface: 'comment' },
  { name: 'X post (Draft.js)', host: 'x.com', path: '/compose/post', box: '[data-testid="tweetTextarea_0"]', surface: 'post' },
  { name: 'LinkedIn comment, older page (Quill)', host: 'www.linkedin.com', path: '/feed/update/old/', box: '.ql-editor', surface: 'comment' },
  { name: 'LinkedIn comment, newer page (TipTap)', host: 'www.linkedin.com', path: '/feed/update/new/', box: '.ProseMirror', surface: 'comment' },
  { name: 'Instagram comment (textarea)', host: 'www.instagram.com', path: '/p/Cq1/', box: 'textarea', surface: 'comment' },
  { name: 'Threads post (Lexical)', host: 'www.threads.com', path: '/', box: '#editor', surface: 'post' },
];

export const reviewReply = { name: 'Facebook review reply (Lexical)', host: 'www.facebook.com', path: '/oakandelm.massage/reviews', box: '#editor', surface: 'review-reply' };
export const frenchPost = { name: 'Facebook post in French (Lexical)', host: 'www.facebook.com', path: '/?locale=fr_CA', box: '#editor', surface: 'post' };

export const message = { name: 'Facebook message (Lexical)', host: 'www.facebook.com', path: '/messages/t/77', box: '#editor', surface: 'message' };

/** The editors of the contract: those of the sites, and those of the many sites that a user may switch on. */
export const contract = [
  { ...editors[0], name: 'Lexical', movable: true },
  { ...editors[2], name: 'Draft.js' },
  { ...editors[3], name: 'Quill' },
  { ...editors[4], name: 'TipTap' },
  { ...editors[5], name: 'textarea' },
  { name: 'ProseMirror', host: 'www.facebook.com', path: '/editor/prosemirror', box: '.ProseMirror' },
  { name: 'Slate', host: 'www.facebook.com', path: '/editor/slate', box: '[data-slate-editor]' },
  { name: 'Trix', host: 'www.facebook.com', path: '/editor/trix', box: 'trix-editor' },
  { name: 'CKEditor 5', host: 'www.facebook.com', path: '/editor/ckeditor', box: '.ck-editor__editable' },
  { name: 'plain contenteditable', host: 'www.facebook.com', path: '/editor/plain', box: '#editor', movable: true },
];

export const requests = [
  { name: 'Facebook friend requests', host: 'www.facebook.com', path: '/friends/requests', client: { button: '[role=listitem]:nth-child(1) [aria-label=Confirm]', fires: 'Confirm Wilhelmina Oakhurst' }, stranger: { button: '[role=listitem]:nth-child(2) [aria-label=Confirm]', fires: 'Confirm Sunniva Bracegirdle' } },
  { name: 'LinkedIn invitations', host: 'www.linkedin.com', path: '/mynetwork/invitation-manager/received/', client: { button: '[aria-label="Accept Grace Tremblay-Nadeau’s invitation"]', fires: 'Accept Grace Tremblay-Nadeau' }, stranger: { button: '[aria-label="Accept Sunniva Bracegirdle’s invitation"]', fires: 'Accept Sunniva Bracegirdle' } },
  { name: 'X follow', host: 'x.com', path: '/i/connect_people', client: { button: '[data-testid="9001-follow"]', fires: 'Follow billie_oak' }, stranger: { button: '[data-testid="9002-follow"]', fires: 'Follow sunnivab' } },
  { name: 'Instagram follow requests', host: 'www.instagram.com', path: '/accounts/activity/?followRequests=1', client: { button: '.card:nth-child(1) .primary', fires: 'Confirm billie_oak' }, stranger: { button: '.card:nth-child(2) .primary', fires: 'Confirm sunnivab' } },
];

/** What touches somebody without asking to be their friend: each with a client's and a stranger's, and what the page then hears. */
export const touches = [
  { name: 'A like', path: '/home/touches', press: (handle) => [`[data-of=${handle}] [data-testid=like]`], fires: 'Like' },
  { name: 'A repost, in two steps', path: '/home/touches', press: (handle) => [`[data-of=${handle}] [data-testid=retweet]`, '[data-testid=retweetConfirm]'], fires: 'Repost' },
  { name: 'A mention', path: '/home/touches', press: (handle) => [`[data-mention=${handle}]`], fires: 'Mention' },
  { name: 'A message', path: (handle) => `/${handle}`, press: () => ['[data-testid=sendDMFromProfile]'], fires: 'Message' },
];

export const practice = { name: 'A practice page with a review widget', host: 'www.oakandelm-massage.ca', path: '/' };
export const reviewsTab = { name: 'A Facebook page\'s reviews tab', host: 'www.facebook.com', path: '/oakandelm.massage/reviews' };

/** A practitioner's first day: what is theirs, what is a stranger's, and the setting itself. */
export const dayOne = {
  own: { host: 'www.chene-orme-massage.ca', path: '/' }, setting: { host: 'blogue.chene-orme-massage.ca', path: '/blog/wp-admin/options-discussion.php' },
  facebook: { host: 'www.facebook.com', path: '/chene.orme/reviews' }, strangersFacebook: { host: 'www.facebook.com', path: '/oakandelm.massage/reviews' },
  google: { host: 'www.google.com', path: '/local/business/77/customers/reviews' }, stranger: { host: 'www.hazel-pine-bakery.ca', path: '/' } };

const people = (site, title, script) => shell({ site, title, script, body: `<main data-sdui-screen="people"><h1>${title}</h1><div id="people"></div></main>` });

const rating = { '@context': 'https://schema.org', '@type': 'HealthAndBeautyBusiness', name: 'Oak & Elm Massage Therapy', aggregateRating: { '@type': 'AggregateRating', ratingValue: '4.9', reviewCount: '57' } };

export const pages = {
  'www.facebook.com/': (query) => query.get('locale') === 'fr_CA'
    ? facebook({ lang: 'fr', title: 'Facebook', script: 'lexical', body: `<main role="dialog" aria-label="Créer une publication"><h1>Créer une publication</h1>${box('Quoi de neuf, Ottoline ?', 'Quoi de neuf, Ottoline ?')}<div class="row"><div role="button" tabindex="0" aria-label="Publier" class="button primary">Publier</div></div></main>` })
    : facebook({ title: 'Facebook', script: 'lexical', body: `<main role="dialog" aria-label="Create post"><h1>Create post</h1>${box('What’s on your mind, Ottoline?', 'What’s on your mind, Ottoline?')}<div class="row"><div role="button" tabindex="0" aria-label="Post" class="button primary">Post</div></div></main>` }),
  'www.facebook.com/ottoline.fairweather/posts/77': () => facebook({ title: 'Facebook', script: 'lexical', body: `<main>${post}${box('Comment as Ottoline Fairweather', 'Comment as Ottoline Fairweather')}</main>` }),
  'www.facebook.com/oakandelm.massage/reviews': () => facebook({ title: 'Oak & Elm Massage Therapy | Reviews', script: 'lexical', body: `<main><h1>Reviews</h1><article role="article" aria-label="Review"><strong>Peregrine Ashdown</strong> recommends <strong>Oak &amp; Elm Massage Therapy</strong><small>3 d</small><p>Best massage in town. My back feels new!</p></article>${box('Comment as Oak &amp; Elm Massage Therapy', 'Comment as Oak &amp; Elm Massage Therapy')}</main>` }),
  'www.facebook.com/friends/requests': () => people('facebook <small>practice copy</small>', 'Friend requests', 'facebook-requests'),
  'www.facebook.com/messages/t/77': () => facebook({ title: 'Messenger', script: 'lexical', body: `<main><h1>Sunniva Bracegirdle</h1><div role="log"><p>See you on the trail?</p></div>${box('Message', 'Aa').replace('<div id="editor"', '<div id="editor" data-enter-sends')}<div class="row"><div role="button" tabindex="0" aria-label="Press Enter to send" data-send class="button primary">➤</div></div></main>` }),
  ...Object.fromEntries(['prosemirror', 'slate', 'trix', 'ckeditor', 'plain'].map((script) => [`www.facebook.com/editor/${script}`, () => facebook({ title: 'Facebook', script,
    body: '<main><h1>A place to write</h1><div class="stack" style="max-height:260px;overflow:auto"><div id="editor"></div></div></main>' })])),
  'www.facebook.com/surfaces': () => facebook({ title: 'Facebook', script: 'surfaces', body: '<main><h1>A place to write</h1><button type="button" id="open" onclick="window.openPopup()">Open</button><div id="place"></div></main>' }),
  'x.com/compose/post': () => shell({ site: 'X <small>practice copy</small>', title: 'X', script: 'draftjs', body: '<main role="dialog"><div id="editor" data-label="Post text" data-hint="What’s happening?"></div><div class="row"><button type="button" data-testid="tweetButton" class="button primary">Post</button></div></main>' }),
  'x.com/i/connect_people': () => people('X <small>practice copy</small>', 'Who to follow', 'x-follow'),
  'x.com/home/touches': () => people('X <small>practice copy</small>', 'Home', 'x-touches'),
  ...Object.fromEntries(['billie_oak', 'sunnivab'].map((handle) => [`x.com/${handle}`, () => people('X <small>practice copy</small>', 'Profile', 'x-profile')])),
  'www.linkedin.com/feed/update/old/': () => shell({ site: 'LinkedIn <small>practice copy, older page</small>', title: 'LinkedIn', script: 'quill', body: `<main class="artdeco-card"><div class="feed-shared-update-v2" data-urn="urn:li:activity:1">${post}<div class="comments-comment-box"><form class="comments-comment-box__form"><div id="editor" data-label="Text editor for creating content" data-hint="Add a comment…"></div><div class="ql-clipboard" contenteditable="true" tabindex="-1"></div></form></div></div></main>` }),
  'www.linkedin.com/feed/update/new/': () => shell({ site: 'LinkedIn <small>practice copy, newer page</small>', title: 'LinkedIn', script: 'tiptap', body: `<main data-sdui-screen="feed"><div data-view-name="feed-full-update">${post}<div componentkey="commentBox-1"><div data-testid="ui-core-tiptap-text-editor-wrapper"><div id="editor" data-label="Text editor for creating comment"></div></div></div></div></main>` }),
  'www.linkedin.com/mynetwork/invitation-manager/received/': () => people('LinkedIn <small>practice copy</small>', 'Invitations', 'linkedin-invitations'),
  'www.instagram.com/p/Cq1/': () => shell({ site: 'Instagram <small>practice copy</small>', title: 'Instagram', script: 'textarea', body: `<main>${post}<div id="editor" data-label="Add a comment…"></div></main>` }),
  'www.instagram.com/accounts/activity/': () => people('Instagram <small>practice copy</small>', 'Follow requests', 'instagram-requests'),
  'www.threads.com/': () => shell({ site: 'Threads <small>practice copy</small>', title: 'Threads', script: 'lexical', body: `<main role="dialog">${box('Empty text field. Type to compose a new post.', 'What\'s new?')}</main>` }),
  'www.oakandelm-massage.ca/': () => shell({ site: 'Oak &amp; Elm Massage Therapy <small>a made-up practice</small>', title: 'Oak & Elm Massage Therapy', head: `<script type="application/ld+json">${JSON.stringify(rating)}</script>`, body: '<main><h1>Registered massage therapy in Guelph</h1><p>Book a session by telephone. Direct billing, easy parking.</p><h2>What our clients say</h2><div class="ti-widget" id="ti-widget-container-1"><div class="ti-review-item"><span class="stars">★★★★★</span><p>Best massage in town. My back feels new!</p><small>P. A.</small></div></div></main>' }),
  'www.chene-orme-massage.ca/': () => shell({ site: 'Chêne &amp; Orme <small>a made-up practice</small>', title: 'Chêne & Orme', body: '<main><h1>Registered massage therapy in Guelph</h1><p><a href="https://cheneorme.janeapp.com/">Book a session</a></p><h2>What our clients say</h2><div class="ti-widget"><div class="ti-review-item"><span class="stars">★★★★★</span><p>Best massage in town.</p></div></div><h2>Leave a comment</h2><form id="commentform" action="/wp-comments-post.php"><input name="author" aria-label="Name"></form></main>' }),
  'blogue.chene-orme-massage.ca/blog/wp-admin/options-discussion.php': () => shell({ site: 'WordPress <small>practice copy</small>', title: 'Discussion Settings', body: '<main><h1>Discussion Settings</h1><p><label><input type="checkbox" id="default_pingback_flag" checked> Attempt to notify any blogs linked to from the post</label></p><p><label><input type="checkbox" id="default_comment_status" name="default_comment_status" checked> Allow people to submit comments on new posts</label></p></main>' }),
  'www.facebook.com/chene.orme/reviews': () => facebook({ title: 'Chêne & Orme | Reviews', body: '<main><h1>Reviews</h1><article role="article" aria-label="Review"><strong>Peregrine Ashdown</strong> recommends <strong>Chêne &amp; Orme</strong><p>My back feels new!</p></article></main>' }),
  'www.google.com/local/business/77/customers/reviews': () => shell({ site: 'Google Business Profile <small>practice copy</small>', title: 'Reviews', body: '<main><h1>Reviews</h1><article data-review-id="r1"><strong>Peregrine Ashdown</strong><p>My back feels new!</p></article></main>' }),
  'www.hazel-pine-bakery.ca/': () => shell({ site: 'Hazel &amp; Pine <small>a made-up bakery</small>', title: 'Hazel & Pine', head: `<script type="application/ld+json">${JSON.stringify(rating)}</script>`, body: '<main><h1>Bread and cake</h1><div class="ti-widget"><div class="ti-review-item"><p>Lovely rye.</p></div></div></main>' }),
};
