<?php
/**
 * Settings → Mina Engagemang.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

const PAGE = 'me-widgets';

/** Puts the page into the menu of those who may change the site's settings. */
function add_page(): void {
	add_options_page( 'Mina Engagemang', 'Mina Engagemang', 'manage_options', PAGE, __NAMESPACE__ . '\show_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/** The fields of the page. */
function add_fields(): void {
	add_settings_section( 'me_widgets', '', '__return_null', PAGE );
	$fields = array(
		array(
			'name'        => GATEWAY,
			'title'       => __( 'Path of the gateway', 'me-widgets' ),
			'value'       => gateway(),
			'description' => __( 'What answers under this path on your site logs citizens in and asks Mina Engagemang. Whoever runs your web server sets it up.', 'me-widgets' ),
		),
		array(
			'name'        => FILES,
			'title'       => __( 'Folder of the widgets’ files', 'me-widgets' ),
			'value'       => (string) get_option( FILES, '' ),
			/* translators: %s: the folder that is used when nothing is said. */
			'description' => sprintf( __( 'Leave it empty to use the copy in this plugin: %s', 'me-widgets' ), wp_make_link_relative( plugins_url( 'widgets/' . version(), PLUGIN_FILE ) ) ),
		),
	);
	foreach ( $fields as $field ) {
		$field['label_for'] = $field['name'];
		add_settings_field( $field['name'], $field['title'], __NAMESPACE__ . '\show_field', PAGE, 'me_widgets', $field );
	}
}
add_action( 'admin_init', __NAMESPACE__ . '\add_fields' );

/**
 * One field, with what it is for.
 *
 * @param array $field Its name, value and description.
 */
function show_field( array $field ): void {
	printf(
		'<input type="text" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" aria-describedby="%1$s-description"><p class="description" id="%1$s-description">%3$s</p>',
		esc_attr( $field['name'] ),
		esc_attr( $field['value'] ),
		esc_html( $field['description'] )
	);
}

/** The page itself. */
function show_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1>Mina Engagemang</h1>
		<form action="options.php" method="post">
			<?php
			settings_fields( 'me_widgets' );
			do_settings_sections( PAGE );
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * The way to the page from the list of plugins.
 *
 * @param array $links What stands there.
 */
function add_link( array $links ): array {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'me-widgets' ) );
	return array_merge( array( $link ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_link' );
