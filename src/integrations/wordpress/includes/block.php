<?php
/**
 * The block: chosen and set in the block editor, made into a tag on the server.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

/** Makes the block known, and gives its editor the elements. */
function register_block(): void {
	$block = register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	foreach ( $block->editor_script_handles ?? array() as $handle ) {
		wp_add_inline_script( $handle, 'var meWidgetsEditor = ' . wp_json_encode( for_editor() ) . ';', 'before' );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

/**
 * The block as a page shows it.
 *
 * @param array $block Its attributes.
 */
function render_block( array $block ): string {
	$element = render_element( (string) $block['element'], (array) $block['settings'], fallback_link( $block ) );
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $element );
}

/**
 * What shows without JavaScript.
 *
 * @param array $block The block's attributes.
 */
function fallback_link( array $block ): string {
	$text = trim( (string) $block['fallbackText'] );
	$url  = esc_url( (string) $block['fallbackUrl'] );
	return '' === $text || '' === $url ? '' : sprintf( '<a href="%s">%s</a>', $url, esc_html( $text ) );
}

/** What the editor shows: every element with its title and fields, and the editor's own words. */
function for_editor(): array {
	return array(
		'elements' => elements_for_editor(),
		'texts'    => array(
			'element'      => __( 'Element', 'me-widgets' ),
			'settings'     => __( 'Settings', 'me-widgets' ),
			'fallback'     => __( 'Without JavaScript', 'me-widgets' ),
			'fallbackHelp' => __( 'This link shows until the element is there, and where there is no JavaScript. Lead to a page that does the same.', 'me-widgets' ),
			'fallbackText' => __( 'Text of the link', 'me-widgets' ),
			'fallbackUrl'  => __( 'Address of the link', 'me-widgets' ),
			'noFallback'   => __( 'Without JavaScript, nothing shows here. Give the text and the address of a link in the block’s settings.', 'me-widgets' ),
			'asUsual'      => __( 'As usual', 'me-widgets' ),
		),
	);
}

/** Every element as the editor shows it. */
function elements_for_editor(): array {
	$help     = require __DIR__ . '/help.php';
	$elements = array();
	foreach ( elements() as $tag => $attributes ) {
		$elements[] = array(
			'tag'    => $tag,
			'title'  => titles()[ $tag ],
			'fields' => array_map( __NAMESPACE__ . '\field', array_keys( $attributes ), $attributes, $help[ $tag ] ),
		);
	}
	return $elements;
}

/**
 * One attribute as a field.
 *
 * @param string $name      The attribute.
 * @param array  $attribute What the table says of it.
 * @param string $help      What it is for.
 */
function field( string $name, array $attribute, string $help ): array {
	$named = array_intersect_key( choices(), array_flip( $attribute['choices'] ?? array() ) );
	return array(
		'name'    => $name,
		'type'    => $attribute['type'],
		'default' => $attribute['default'],
		'label'   => labels()[ $name ],
		'help'    => $help,
		'choices' => $named,
	);
}
