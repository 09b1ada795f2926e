<?php
/**
 * Which elements there are, what they take, and what editors call it.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The elements that a page may hold, by tag, each with its attributes by name: `type` ('string', 'number', 'boolean' or 'choice'),
 * `default`, and `choices`. Made from the package's custom-elements.json.
 *
 * Where the gateway is, is the site's to say: `endpoint` is no attribute here, nor is `<me-portal>` an element.
 */
function elements(): array {
	static $elements = null;
	if ( null === $elements ) {
		$elements = require __DIR__ . '/table.php';
	}
	return $elements;
}

/** What an element is called in lists of blocks. */
function titles(): array {
	return array(
		'me-login'               => __( 'Log in', 'me-widgets' ),
		'me-eservice-catalog'    => __( 'E-services', 'me-widgets' ),
		'me-eservice'            => __( 'One e-service', 'me-widgets' ),
		'me-start-eservice'      => __( 'Start an e-service', 'me-widgets' ),
		'me-profile'             => __( 'Personal data', 'me-widgets' ),
		'me-case-list'           => __( 'Cases', 'me-widgets' ),
		'me-case'                => __( 'One case', 'me-widgets' ),
		'me-case-event'          => __( 'One event of a case', 'me-widgets' ),
		'me-message-form'        => __( 'Message to the officer', 'me-widgets' ),
		'me-notices'             => __( 'What is new', 'me-widgets' ),
		'me-contact-preferences' => __( 'How the citizen is told', 'me-widgets' ),
	);
}

/** What an attribute is called beside its field. */
function labels(): array {
	return array(
		'action'        => __( 'Action', 'me-widgets' ),
		'audience'      => __( 'Audiences', 'me-widgets' ),
		'case-href'     => __( 'Page that shows a case', 'me-widgets' ),
		'case-id'       => __( 'Case', 'me-widgets' ),
		'eservice-id'   => __( 'E-service', 'me-widgets' ),
		'event'         => __( 'Event', 'me-widgets' ),
		'event-id'      => __( 'Event', 'me-widgets' ),
		'heading-level' => __( 'Heading level', 'me-widgets' ),
		'language'      => __( 'Languages', 'me-widgets' ),
		'list-href'     => __( 'Page with the list', 'me-widgets' ),
		'no-filters'    => __( 'Without filters', 'me-widgets' ),
		'no-search'     => __( 'Without search field', 'me-widgets' ),
		'no-start'      => __( 'Without the start', 'me-widgets' ),
		'organisation'  => __( 'Organisations', 'me-widgets' ),
		'page-size'     => __( 'How many at a time', 'me-widgets' ),
		'param-prefix'  => __( 'Prefix of query parameters', 'me-widgets' ),
		'profile-href'  => __( 'Page with personal data', 'me-widgets' ),
		'service-href'  => __( 'Page that shows an e-service', 'me-widgets' ),
		'show'          => __( 'What is shown', 'me-widgets' ),
		'topic'         => __( 'Topics', 'me-widgets' ),
		'view'          => __( 'How it is shown', 'me-widgets' ),
	);
}

/** What a choice is called in a list of them. */
function choices(): array {
	return array(
		'cards'     => __( 'Cards side by side', 'me-widgets' ),
		'cases'     => __( 'Cases', 'me-widgets' ),
		'count'     => __( 'Badge with a count', 'me-widgets' ),
		'documents' => __( 'Documents of all cases', 'me-widgets' ),
		'list'      => __( 'List', 'me-widgets' ),
		'tasks'     => __( 'To do', 'me-widgets' ),
	);
}
