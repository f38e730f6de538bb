/** Every adapter of the folder `sites`, in the order in which they are asked: by host first, then those known by their page. */
import bluesky from '../../sites/bluesky.json';
import facebook from '../../sites/facebook.json';
import ghost from '../../sites/ghost.json';
import google from '../../sites/google.json';
import instagram from '../../sites/instagram.json';
import linkedin from '../../sites/linkedin.json';
import mastodon from '../../sites/mastodon.json';
import messenger from '../../sites/messenger.json';
import pinterest from '../../sites/pinterest.json';
import ratemds from '../../sites/ratemds.json';
import reddit from '../../sites/reddit.json';
import threads from '../../sites/threads.json';
import tiktok from '../../sites/tiktok.json';
import tumblr from '../../sites/tumblr.json';
import whatsapp from '../../sites/whatsapp.json';
import wordpress from '../../sites/wordpress.json';
import x from '../../sites/x.json';
import yelp from '../../sites/yelp.json';
import youtube from '../../sites/youtube.json';
import { isAdapter, type Adapter } from './adapter';

const shipped: readonly unknown[] = [
  x, facebook, messenger, instagram, threads, linkedin, tiktok, youtube, reddit, bluesky, tumblr, pinterest,
  whatsapp, google, yelp, ratemds, mastodon, ghost, wordpress];

/** A broken adapter is left out rather than half believed; the unit tests keep shipped ones whole. */
export const ADAPTERS: readonly Adapter[] = shipped.filter(isAdapter);
