<?php
/**
 * What the block's editor needs of WordPress. Its version follows from the file's own time.
 *
 * @package MeWidgets
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element' ),
	'version'      => (string) filemtime( __DIR__ . '/editor.js' ),
);
