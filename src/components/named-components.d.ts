/** What the named components are where nothing wraps them; integrations/place-parts.ts finds them. */
declare module 'waymark:components/Head' {
	const component: typeof import('./site/Head.astro').default;
	export default component;
}
declare module 'waymark:components/Banner' {
	const component: typeof import('./site/Banner.astro').default;
	export default component;
}
declare module 'waymark:components/Header' {
	const component: typeof import('./site/Header.astro').default;
	export default component;
}
declare module 'waymark:components/Search' {
	const component: typeof import('./site/SearchBox.astro').default;
	export default component;
}
declare module 'waymark:components/Footer' {
	const component: typeof import('./site/Footer.astro').default;
	export default component;
}
declare module 'waymark:components/Rail' {
	const component: typeof import('./journey/Rail.astro').default;
	export default component;
}
declare module 'waymark:components/MilestoneHead' {
	const component: typeof import('./journey/MilestoneHead.astro').default;
	export default component;
}
declare module 'waymark:components/MilestoneFacts' {
	const component: typeof import('./journey/MilestoneFacts.astro').default;
	export default component;
}
declare module 'waymark:components/Following' {
	const component: typeof import('./journey/Next.astro').default;
	export default component;
}
declare module 'waymark:components/MapPicture' {
	const component: typeof import('./journey/MapPicture.astro').default;
	export default component;
}
