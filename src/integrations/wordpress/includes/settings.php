<?php
/**
 * Where the gateway and the widgets' files are.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

const GATEWAY = 'me_widgets_gateway';
const FILES   = 'me_widgets_files';

const DEFAULT_GATEWAY = '/me';

/** The path of the gateway on this site. */
function gateway(): string {
	return (string) get_option( GATEWAY, DEFAULT_GATEWAY );
}

/** The address of the folder with the widgets' files, without a slash at its end: what the site says, or the copy in this plugin. */
function files(): string {
	$given = (string) get_option( FILES, '' );
	return '' === $given ? plugins_url( 'widgets/' . version(), PLUGIN_FILE ) : $given;
}

/** The version of the widgets in this plugin; it stands in their path, so that browsers may keep them. */
function version(): string {
	return get_file_data( PLUGIN_FILE, array( 'Version' => 'Version' ) )['Version'];
}

/** Both settings, each with what makes sure of it. */
function register_settings(): void {
	$settings = array(
		GATEWAY => __NAMESPACE__ . '\sanitize_gateway',
		FILES   => __NAMESPACE__ . '\sanitize_files',
	);
	foreach ( $settings as $name => $sanitize ) {
		register_setting( 'me_widgets', $name, array( 'sanitize_callback' => $sanitize ) );
	}
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/**
 * A path on this site: the login's cookie reaches no other.
 *
 * @param mixed $given What was sent.
 */
function sanitize_gateway( $given ): string {
	$path = untrailingslashit( trim( (string) $given ) );
	if ( is_path( $path ) ) {
		return $path;
	}
	add_settings_error( GATEWAY, GATEWAY, __( 'The gateway is a path on this site: it begins with one slash, such as /me.', 'me-widgets' ) );
	return gateway();
}

/**
 * A path on this site, an address by HTTPS, or nothing.
 *
 * @param mixed $given What was sent.
 */
function sanitize_files( $given ): string {
	$address = untrailingslashit( trim( (string) $given ) );
	if ( '' === $address || is_path( $address ) || esc_url_raw( $address, array( 'https' ) ) === $address ) {
		return $address;
	}
	add_settings_error( FILES, FILES, __( 'The folder is a path on this site, or an address that begins with https://.', 'me-widgets' ) );
	return (string) get_option( FILES, '' );
}

/**
 * Whether it is a path on this site. Two slashes would begin another site's name.
 *
 * @param string $path What was given.
 */
function is_path( string $path ): bool {
	return 1 === preg_match( '#^/(?!/)[\w\-./~%]*$#', $path ) && '/' !== $path;
}
