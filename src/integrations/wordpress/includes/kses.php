<?php
/**
 * What authors may write who may not write any HTML they like: the elements' tags, with the attributes that the block offers.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the elements to the tags that posts may hold. `data-me-widget` needs nothing: WordPress lets `data-` attributes through.
 *
 * @param array  $allowed Attributes by tag.
 * @param string $context Where the text stands.
 */
function allow_elements( array $allowed, $context ): array {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	foreach ( elements() as $tag => $attributes ) {
		$allowed[ $tag ] = array_fill_keys( array_merge( array_keys( $attributes ), array( 'class', 'id', 'lang' ) ), true );
	}
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_elements', 10, 2 );
