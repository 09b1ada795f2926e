<?php
/**
 * Plugin Name:       Mina Engagemang
 * Description:       E-services, cases and messages from Mina Engagemang in any page: as a block, as a shortcode, or as tags.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Text Domain:       me-widgets
 * Domain Path:       /languages
 *
 * The build puts the package's version, the table of elements, the translations and the widgets' own files beside this.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/elements.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/kses.php';

/** Texts in the language of whoever reads them. */
function load_texts(): void {
	load_plugin_textdomain( 'me-widgets', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\load_texts', 1 );
