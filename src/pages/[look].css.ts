import type { APIRoute, GetStaticPaths } from 'astro';
import diagram from '../styles/diagram.css?inline';
import levels from '../styles/levels.css?inline';

const looks = { diagram, levels };

export const getStaticPaths = (() =>
	Object.entries(looks).map(([look, css]) => ({
		params: { look },
		props: { css },
	}))) satisfies GetStaticPaths;

/** How something looks that some pages have, for those alone. */
export const GET: APIRoute = ({ props }) =>
	new Response(props['css'], { headers: { 'content-type': 'text/css' } });
