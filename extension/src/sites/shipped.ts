/** Every adapter of the folder `sites`, in the order in which they are asked: by host first, then those known by their page. */
import facebook from '../../sites/facebook.json';
import instagram from '../../sites/instagram.json';
import linkedin from '../../sites/linkedin.json';
import threads from '../../sites/threads.json';
import x from '../../sites/x.json';
import { isAdapter, type Adapter } from './adapter';

const shipped: readonly unknown[] = [x, facebook, instagram, threads, linkedin];

/** A broken adapter is left out rather than half believed; the unit tests keep shipped ones whole. */
export const ADAPTERS: readonly Adapter[] = shipped.filter(isAdapter);
