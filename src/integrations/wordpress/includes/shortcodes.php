<?php
/**
 * Each element as a shortcode, for texts that are no blocks: `[me-case-list case-href="/arende?me-case={id}"]<a href="…">…</a>[/me-case-list]`.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

/** A shortcode is called as the element's tag. */
function register_shortcodes(): void {
	foreach ( array_keys( elements() ) as $tag ) {
		add_shortcode( $tag, __NAMESPACE__ . '\render_shortcode' );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_shortcodes' );

/**
 * A shortcode as a page shows it. WordPress gives attributes without a value (`no-search`) as numbered ones.
 *
 * @param array|string $given   Attributes by name.
 * @param string|null  $content What stands between its two ends.
 * @param string       $tag     The element.
 */
function render_shortcode( $given, ?string $content, string $tag ): string {
	$attributes = array();
	foreach ( (array) $given as $name => $value ) {
		$attributes += is_int( $name ) ? array( $value => 'true' ) : array( $name => $value );
	}
	return render_element( $tag, $attributes, trim( do_shortcode( (string) $content ) ) );
}
