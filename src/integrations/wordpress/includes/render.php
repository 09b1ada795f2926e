<?php
/**
 * An element as a page holds it.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The tag with those of the attributes that the element has, and inside it what shows without JavaScript.
 *
 * @param string $tag      The element.
 * @param array  $given    Attributes by name, as an editor has given them.
 * @param string $fallback HTML.
 */
function render_element( string $tag, array $given, string $fallback ): string {
	$element = elements()[ $tag ] ?? null;
	if ( null === $element ) {
		return wp_kses_post( $fallback );
	}
	enqueue_assets();
	$attributes = array( 'endpoint="' . esc_attr( gateway() ) . '"' );
	foreach ( $element as $name => $attribute ) {
		$attributes[] = render_attribute( $name, $attribute, $given[ $name ] ?? '' );
	}
	return sprintf( '<%1$s %2$s>%3$s</%1$s>', $tag, implode( ' ', array_filter( $attributes ) ), wp_kses_post( $fallback ) );
}

/**
 * An attribute, or nothing where it would say nothing or what the element does not know.
 *
 * @param string $name      The attribute.
 * @param array  $attribute What the table says of it.
 * @param mixed  $value     What the editor says.
 */
function render_attribute( string $name, array $attribute, $value ): string {
	if ( 'boolean' === $attribute['type'] ) {
		return filter_var( $value, FILTER_VALIDATE_BOOLEAN ) ? $name : '';
	}
	$text = is_scalar( $value ) ? trim( (string) $value ) : '';
	if ( '' === $text || ! is_right( $attribute, $text ) ) {
		return '';
	}
	$safe = str_ends_with( $name, '-href' ) ? wp_kses_bad_protocol( $text, wp_allowed_protocols() ) : $text;
	return $name . '="' . esc_attr( $safe ) . '"';
}

/**
 * Whether the attribute takes this.
 *
 * @param array  $attribute What the table says of it.
 * @param string $text      What the editor says.
 */
function is_right( array $attribute, string $text ): bool {
	switch ( $attribute['type'] ) {
		case 'number':
			return ctype_digit( $text );
		case 'choice':
			return in_array( $text, $attribute['choices'], true );
		default:
			return true;
	}
}
