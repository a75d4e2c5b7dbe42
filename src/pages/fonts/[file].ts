import type { APIRoute, GetStaticPaths } from 'astro';
import { fontFiles } from '../../site/fonts.ts';

export const getStaticPaths = (async () =>
	(await fontFiles()).map(({ address, woff2 }) => ({
		params: { file: address.slice('/fonts/'.length) },
		props: { woff2 },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ woff2: Uint8Array<ArrayBuffer> }> = ({ props }) =>
	new Response(props.woff2, { headers: { 'content-type': 'font/woff2' } });
