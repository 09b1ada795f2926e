<?php
/**
 * The widgets' script and the bridge from the theme's presets, on pages that hold an element and on no others.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'me-widgets';

/** Makes both known. No version follows the addresses: the files' folder is named by it. */
function register_assets(): void {
	// phpcs:disable WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_register_script( HANDLE, files() . '/loader.js', array(), null, true );
	wp_register_style( HANDLE, plugins_url( 'theme/wordpress.css', PLUGIN_FILE ), array(), version() );
	// phpcs:enable
}
add_action( 'init', __NAMESPACE__ . '\register_assets' );

/** Brings both to this page. Said again, it changes nothing. */
function enqueue_assets(): void {
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

/** What a page's own text holds is known before its head is written, so that the look is there from the beginning. */
function enqueue_for_posts(): void {
	global $wp_query;
	foreach ( $wp_query->posts ?? array() as $post ) {
		if ( holds_element( $post->post_content ?? '' ) ) {
			enqueue_assets();
			return;
		}
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_for_posts' );

/**
 * Whether a text as it is kept holds an element: as a block, a shortcode, a tag, or a place that stands for one.
 *
 * @param string $text The text.
 */
function holds_element( string $text ): bool {
	return 1 === preg_match( '#<!-- wp:me-widgets/|\[me-[a-z]|<me-[a-z]|\sdata-me-widget=#', $text );
}

/**
 * The loader is a module. `wp_enqueue_script_module` would say so, but WordPress has it from 6.5 on.
 *
 * @param string $tag    The script's tag.
 * @param string $handle Which script.
 * @param string $src    Its address.
 */
function as_module( string $tag, string $handle, string $src ): string {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => esc_url( $src ),
			'id'   => HANDLE . '-js',
		)
	);
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );
