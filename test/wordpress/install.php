<?php
/**
 * Installs the WordPress in the folder that is named, with a database behind the socket: with the plugin, an administrator and an author.
 * Prints WordPress's version.
 *
 * @package MeWidgets
 */

define( 'WP_INSTALLING', true );

list( , $root, $socket ) = $argv;
mysqli_query( mysqli_connect( 'localhost', 'root', '', '', 0, $socket ), 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install( 'Norrviks kommun', 'admin', 'admin@norrvik.example', false, '', 'admin' );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author',
		'user_email' => 'author@norrvik.example',
		'role'       => 'author',
	)
);
update_option( 'WPLANG', 'sv_SE' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'show_avatars', '0' );
flush_rewrite_rules();
switch_theme( 'twentytwentythree' );

$error = activate_plugin( 'me-widgets/me-widgets.php' );
if ( is_wp_error( $error ) ) {
	fwrite( STDERR, $error->get_error_message() );
	exit( 1 );
}
echo get_bloginfo( 'version' );
