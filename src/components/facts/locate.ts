import { href } from '../../site/href.ts';

/** An address as a link has it: with the base path where it is one of the site. */
export function locate(address: string): string {
	return address.startsWith('/') ? href(address) : address;
}
