<?php
/**
 * Takes the settings away with the plugin. What pages hold stays as it was written.
 *
 * @package MeWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'me_widgets_gateway' );
delete_option( 'me_widgets_files' );
